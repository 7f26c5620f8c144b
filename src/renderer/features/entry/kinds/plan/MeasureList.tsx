// Measures as rows: number, title, progress. Sorted as printed.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { Badge } from '../../parts/Badge.tsx'
import { useReading } from '../../reading-context.ts'
import classes from './PlanAxes.module.css'
import { STATUS_TONES } from './status-tones.ts'

type Props = { measures: readonly EntryOf<'measure'>[] }

export function MeasureList({ measures }: Props) {
  const { t } = useTranslation('entry')
  const { locale } = useReading()
  const sorted = measures.toSorted((a, b) => {
    // Those whose number is not known come last.
    if (a.number === undefined || b.number === undefined) return a.number === b.number ? 0 : a.number ? -1 : 1
    return a.number.localeCompare(b.number, locale, { numeric: true })
  })
  return (
    <ul className={classes.list}>
      {sorted.map((measure) => (
        <li key={measure.id} className={classes.measure}>
          <span className={classes.measureNumber}>{measure.number}</span>
          <Link to="/entry/$id" params={{ id: measure.id }} className={classes.measureTitle} lang={locale}>
            {measure.title[locale]}
          </Link>
          {measure.status && (
            <Badge tone={STATUS_TONES[measure.status.value]}>
              {t(`statusValue.${measure.status.value}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
