// Figures that were quoted at an event.
import { useTranslation } from 'react-i18next'
import { Section } from '../../../../components/Section.tsx'
import { CardList } from '../../parts/CardList.tsx'
import { useReferrers } from '../../reading-context.ts'

export function AnnouncedFigures() {
  const { t } = useTranslation('events')
  const figures = useReferrers('quotedBy').filter((card) => card.kind === 'figure')
  if (figures.length === 0) return null
  return (
    <Section title={t('announced')}>
      <CardList cards={figures} />
    </Section>
  )
}
