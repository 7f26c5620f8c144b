// One speaking point in large type; says when three minutes are over in it.
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import classes from './Speak.module.css'
import { endsStatement, type SpeechPoint } from './speech-points.ts'
import { timeText } from './time-text.ts'

type Props = { point: SpeechPoint; language: Locale; withHeading: boolean }

export function SpeakPoint({ point, language, withHeading }: Props) {
  const { t } = useTranslation('briefs')
  return (
    <article id={`speak-${point.id}`} className={classes.point} data-ends={endsStatement(point) || undefined}>
      {withHeading && point.heading !== '' && (
        <h2 className={classes.heading} lang={language}>
          {point.heading}
        </h2>
      )}
      <p className={classes.words} lang={language}>
        {point.text}
      </p>
      <p className={classes.pointTime}>{timeText(point.ms, t)}</p>
      {endsStatement(point) && <p className={classes.mark}>{t('speaking.ends')}</p>}
    </article>
  )
}
