// Measures of the tree as rows: number, title, progress.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { STATUS_TONES } from '../entry/kinds/plan/status-tones.ts'
import { Badge } from '../entry/parts/Badge.tsx'
import { byNumber, type Measure } from './measures.ts'
import classes from './PlansScreen.module.css'

type Props = { measures: readonly Measure[] }

export function MeasureRows({ measures }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const locale = useLocale()
  return (
    <ul>
      {measures.toSorted(byNumber).map((measure) => (
        <li key={measure.id} className={classes.measure}>
          <span className={classes.number}>{measure.number ?? t('plans:unnumbered')}</span>
          <Link to="/entry/$id" params={{ id: measure.id }} className={classes.measureTitle}>
            {measure.title[locale]}
          </Link>
          {measure.status && (
            <Badge tone={STATUS_TONES[measure.status.value]}>
              {t(`entry:statusValue.${measure.status.value}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
