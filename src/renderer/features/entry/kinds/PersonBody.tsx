// An office holder: positions, newest first, with the dates that are known.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate, formatDateRange } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Ref } from '../parts/Ref.tsx'
import { Words } from '../parts/Words.tsx'
import classes from './Roles.module.css'

type Props = { entry: EntryOf<'person'> }
type Role = EntryOf<'person'>['roles'][number]

const latest = (role: Role) => role.end ?? role.asOf ?? role.start ?? ''

export function PersonBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  if (entry.roles.length === 0) return null

  function when({ start, end, asOf }: Role): string | null {
    if (start !== undefined && end !== undefined) return formatDateRange(start, end, locale)
    if (start !== undefined) return t('roleSince', { date: formatDate(start, locale) })
    if (end !== undefined) return t('roleUntil', { date: formatDate(end, locale) })
    return asOf === undefined ? null : t('roleAsOf', { date: formatDate(asOf, locale) })
  }

  return (
    <Section title={t('roles')}>
      <ul className={classes.list}>
        {entry.roles
          .toSorted((a, b) => latest(b).localeCompare(latest(a)))
          .map((role) => (
            <li key={`${role.title.fr} ${latest(role)}`}>
              <p className={classes.title}>
                <Words text={role.title} />
              </p>
              <p className={classes.meta}>
                {role.organisation !== undefined && <Ref id={role.organisation} />}
                {when(role) !== null && <span>{when(role)}</span>}
              </p>
            </li>
          ))}
      </ul>
    </Section>
  )
}
