// What is measured, with every figure that measures it.
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/Section.tsx'
import { useReferrers } from '../reading-context.ts'
import { useEntriesOf } from '../useEntries.ts'
import { FigureTable } from './figure/FigureTable.tsx'

export function IndicatorBody() {
  const { t } = useTranslation('entry')
  const ids = useReferrers('indicator').map((card) => card.id)
  const figures = useEntriesOf('figure', ids)
  if (figures.length === 0) return null
  return (
    <Section title={t('figures')}>
      <FigureTable figures={figures} label={t('figures')} ownId={null} />
    </Section>
  )
}
