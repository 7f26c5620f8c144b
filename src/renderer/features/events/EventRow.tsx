// An event in the list: date, title, series, place.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDateRange, formatOrdinal } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './EventsScreen.module.css'
import { placeText } from './place-text.ts'
import type { TimelineEvent } from './timeline.ts'

type Props = { event: TimelineEvent; series: string | undefined }

export function EventRow({ event, series }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const mode = event.place?.mode
  const details = [
    series,
    event.number !== undefined && t('seriesNumber', { ordinal: formatOrdinal(event.number, locale) }),
    placeText(event, locale),
    mode !== undefined && t(`mode.${mode}`),
  ].filter((detail): detail is string => typeof detail === 'string' && detail !== '')
  return (
    <li className={classes.row}>
      <span className={classes.date}>{formatDateRange(event.start, event.end, locale)}</span>
      <span className={classes.what}>
        <Link to="/entry/$id" params={{ id: event.id }}>
          {event.title[locale]}
        </Link>
        <span className={classes.details}>{details.join(' · ')}</span>
      </span>
    </li>
  )
}
