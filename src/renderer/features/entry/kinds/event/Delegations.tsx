// The delegations at an event, with their members and heads.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { Section } from '../../../../components/Section.tsx'
import { Badge } from '../../parts/Badge.tsx'
import { Ref } from '../../parts/Ref.tsx'
import { Words } from '../../parts/Words.tsx'
import classes from './People.module.css'

type Props = { delegations: EntryOf<'event'>['delegations'] }

export function Delegations({ delegations }: Props) {
  const { t } = useTranslation('entry')
  if (delegations.length === 0) return null
  return (
    <Section title={t('delegations')}>
      <ul className={classes.list}>
        {delegations.map(({ organisation, members }) => (
          <li key={organisation} className={classes.group}>
            <h3 className={classes.groupTitle}>
              <Ref id={organisation} />
            </h3>
            <ul className={classes.small}>
              {members.map(({ person, role, head }) => (
                <li key={person}>
                  <span className={classes.name}>
                    <Ref id={person} />
                  </span>
                  <span className={classes.role}>
                    <Words text={role} />
                  </span>{' '}
                  {head && <Badge>{t('headOfDelegation')}</Badge>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
