// An axis in the tree, with its measures or the admission that none was found.
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { MeasureRows } from './MeasureRows.tsx'
import type { Measure, Plan } from './measures.ts'
import classes from './PlansScreen.module.css'

type Props = {
  axis: Plan['axes'][number]
  measures: readonly Measure[]
  filtered: boolean
  open: boolean
}

export function AxisBranch({ axis, measures, filtered, open }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const locale = useLocale()
  if (filtered && measures.length === 0) return null
  return (
    <details open={open} className={classes.axis}>
      <summary className={classes.axisHead}>
        <h3 className={classes.axisTitle}>
          {axis.number !== undefined && (
            <span className={classes.meta}>{t('entry:axisNumber', { number: axis.number })} </span>
          )}
          {axis.title[locale]}
        </h3>
        {measures.length > 0 && (
          <span className={classes.meta}>{t('plans:measures', { count: measures.length })}</span>
        )}
      </summary>
      {axis.summary && <p className={classes.summary}>{axis.summary[locale]}</p>}
      {measures.length > 0 ? (
        <MeasureRows measures={measures} />
      ) : (
        <p className={classes.gap}>{t('plans:axisEmpty')}</p>
      )}
    </details>
  )
}
