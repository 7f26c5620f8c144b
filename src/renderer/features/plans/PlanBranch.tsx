// A plan in the tree: its axes, their measures, and what the sources read do not tell.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateRange } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { AxisBranch } from './AxisBranch.tsx'
import { MeasureRows } from './MeasureRows.tsx'
import type { Measure, Plan } from './measures.ts'
import { PlanGap } from './PlanGap.tsx'
import classes from './PlansScreen.module.css'

type Props = {
  plan: Plan
  measures: readonly Measure[]
  /** Measures of the plan in the library, whatever the filter. */
  known: number
  filtered: boolean
  /** Everything open, everything closed, or as the plan deserves. */
  open: boolean | null
}

export function PlanBranch({ plan, measures, known, filtered, open }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const locale = useLocale()
  const rest = measures.filter((measure) => !plan.axes.some((axis) => axis.id === measure.axis))
  const { period, adopted, measureCount } = plan
  const dates = period
    ? formatDateRange(period.start, period.end, locale)
    : adopted !== undefined && formatDate(adopted, locale)
  const count =
    measureCount === undefined
      ? known > 0 && t('plans:measures', { count: known })
      : t('entry:measuresKnown', { known, announced: measureCount })
  if (filtered && measures.length === 0) return null
  return (
    <li className={classes.plan}>
      <details open={open ?? known > 0}>
        <summary className={classes.planHead}>
          <h2 className={classes.planTitle}>{plan.title[locale]}</h2>
          <span className={classes.meta}>{[dates, count].filter(Boolean).join(' · ')}</span>
        </summary>
        <div className={classes.planBody}>
          <p>
            <Link to="/entry/$id" params={{ id: plan.id }}>
              {t('plans:openPlan')}
            </Link>
          </p>
          {plan.axes.map((axis) => (
            <AxisBranch
              key={axis.id}
              axis={axis}
              measures={measures.filter((measure) => measure.axis === axis.id)}
              filtered={filtered}
              open={open ?? true}
            />
          ))}
          {rest.length > 0 && (
            <>
              {plan.axes.length > 0 && <h3 className={classes.axisTitle}>{t('plans:noAxis')}</h3>}
              <MeasureRows measures={rest} />
            </>
          )}
          {!filtered && <PlanGap plan={plan} known={known} />}
        </div>
      </details>
    </li>
  )
}
