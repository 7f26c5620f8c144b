// Figures that were quoted at an event: each value with who established it, what it counts, and its source.
import { useTranslation } from 'react-i18next'
import { Section } from '../../../../components/Section.tsx'
import { useReferrers } from '../../reading-context.ts'
import { useEntriesOf } from '../../useEntries.ts'
import { FigureTable } from '../figure/FigureTable.tsx'

export function AnnouncedFigures() {
  const { t } = useTranslation('events')
  const cards = useReferrers('quotedBy').filter((card) => card.kind === 'figure')
  const figures = useEntriesOf(
    'figure',
    cards.map(({ id }) => id),
  )
  if (figures.length === 0) return null
  return (
    <Section title={t('announced')}>
      <FigureTable figures={figures} label={t('announced')} ownId={null} />
    </Section>
  )
}
