// An action plan: who adopted it, for when, its axes and their measures.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate, formatDateRange, formatNumber } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Refs } from '../parts/Refs.tsx'
import { useReferrers } from '../reading-context.ts'
import { PlanAxes } from './plan/PlanAxes.tsx'

type Props = { entry: EntryOf<'plan'> }

export function PlanBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const known = useReferrers('plan').length
  const { period, measureCount } = entry
  return (
    <>
      <Facts
        facts={[
          entry.symbol !== undefined && { label: t('symbol'), value: entry.symbol },
          entry.number !== undefined && { label: t('planNumber'), value: formatNumber(entry.number, locale) },
          entry.bodies.length > 0 && { label: t('bodies'), value: <Refs ids={entry.bodies} /> },
          entry.adopted !== undefined && { label: t('adopted'), value: formatDate(entry.adopted, locale) },
          period && { label: t('period'), value: formatDateRange(period.start, period.end, locale) },
          measureCount !== undefined && {
            label: t('measures'),
            value: t('measuresKnown', { known, announced: measureCount }),
          },
          entry.complements.length > 0 && {
            label: t('complements'),
            value: <Refs ids={entry.complements} />,
          },
        ]}
      />
      <PlanAxes entry={entry} />
    </>
  )
}
