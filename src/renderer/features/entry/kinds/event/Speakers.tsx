// Who took the floor and what they said.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { Section } from '../../../../components/Section.tsx'
import { Ref } from '../../parts/Ref.tsx'
import { Words } from '../../parts/Words.tsx'
import classes from './People.module.css'

type Props = { speakers: EntryOf<'event'>['speakers'] }

export function Speakers({ speakers }: Props) {
  const { t } = useTranslation('entry')
  if (speakers.length === 0) return null
  return (
    <Section title={t('speakers')}>
      <ul className={classes.list}>
        {speakers.map(({ person, role, said }) => (
          <li key={`${person} ${said?.fr ?? ''}`} className={classes.item}>
            <p>
              <strong className={classes.name}>
                <Ref id={person} />
              </strong>
              {role && (
                <span className={classes.role}>
                  <Words text={role} />
                </span>
              )}
            </p>
            {said && (
              <p className={classes.said}>
                <Words text={said} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
