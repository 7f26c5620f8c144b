// The sessions of an event in their order.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { Section } from '../../../../components/Section.tsx'
import { Refs } from '../../parts/Refs.tsx'
import { Words } from '../../parts/Words.tsx'
import classes from './Sessions.module.css'

type Props = { sessions: EntryOf<'event'>['sessions'] }

export function Sessions({ sessions }: Props) {
  const { t } = useTranslation('entry')
  if (sessions.length === 0) return null
  return (
    <Section title={t('sessions')}>
      <ol className={classes.list}>
        {sessions.map((session) => {
          const label = t(`sessionType.${session.type}`)
          return (
            <li key={session.title.fr} className={classes.item}>
              <h3 className={classes.title}>
                <span className={classes.type}>
                  {session.number === undefined ? label : t('numbered', { label, number: session.number })}
                </span>
                <Words text={session.title} />
              </h3>
              {session.summary && (
                <p>
                  <Words text={session.summary} />
                </p>
              )}
              {session.speakers.length > 0 && (
                <div className={classes.speakers}>
                  <span>{t('sessionSpeakers')}</span>
                  <Refs ids={session.speakers} />
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
