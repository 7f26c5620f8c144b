// Under the timeline: what the mark in hand or under the pointer stands for. The links say it themselves aloud.
import { useTranslation } from 'react-i18next'
import { formatDateRange } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { placeText } from './place-text.ts'
import classes from './Timeline.module.css'
import type { TimelineEvent } from './timeline.ts'

type Props = { event: TimelineEvent | undefined }

export function EventCaption({ event }: Props) {
  const { t } = useTranslation('events')
  const locale = useLocale()
  if (event === undefined) {
    return <p className={classes.caption}>{t('hint')}</p>
  }
  const place = placeText(event, locale)
  return (
    <p className={classes.caption} aria-hidden="true">
      <strong>{event.title[locale]}</strong>
      <span>{formatDateRange(event.start, event.end, locale)}</span>
      {place !== '' && <span>{place}</span>}
    </p>
  )
}
