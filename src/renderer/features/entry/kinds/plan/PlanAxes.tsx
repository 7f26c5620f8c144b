// The axes of a plan in order, each with the measures that the library describes.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { Section } from '../../../../components/Section.tsx'
import { Words } from '../../parts/Words.tsx'
import { useReferrers } from '../../reading-context.ts'
import { useEntriesOf } from '../../useEntries.ts'
import { MeasureList } from './MeasureList.tsx'
import classes from './PlanAxes.module.css'

type Props = { entry: EntryOf<'plan'> }

export function PlanAxes({ entry }: Props) {
  const { t } = useTranslation('entry')
  const cards = useReferrers('plan')
  const measures = useEntriesOf(
    'measure',
    cards.map((card) => card.id),
  )
  const rest = measures.filter((measure) => !entry.axes.some((axis) => axis.id === measure.axis))
  if (entry.axes.length === 0 && measures.length === 0) return null
  return (
    <Section title={entry.axes.length > 0 ? t('axes') : t('measures')}>
      {entry.axes.map((axis) => (
        <div key={axis.id} className={classes.axis}>
          <h3 className={classes.title}>
            {axis.number !== undefined && (
              <span className={classes.number}>{t('axisNumber', { number: axis.number })}</span>
            )}
            <Words text={axis.title} />
          </h3>
          {axis.summary && (
            <p>
              <Words text={axis.summary} />
            </p>
          )}
          <MeasureList measures={measures.filter((measure) => measure.axis === axis.id)} />
        </div>
      ))}
      {rest.length > 0 && (
        <div className={classes.axis}>
          {entry.axes.length > 0 && <h3 className={classes.title}>{t('otherMeasures')}</h3>}
          <MeasureList measures={rest} />
        </div>
      )}
    </Section>
  )
}
