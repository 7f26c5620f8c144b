// What is measured, with every figure that measures it.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { Section } from '../../../components/Section.tsx'
import { useReferrers } from '../reading-context.ts'
import { useEntriesOf } from '../useEntries.ts'
import { FigureTable } from './figure/FigureTable.tsx'

type Props = { entry: EntryOf<'indicator'> }

export function IndicatorBody({ entry }: Props) {
  const { t } = useTranslation(['entry', 'figures'])
  const ids = useReferrers('indicator').map((card) => card.id)
  const figures = useEntriesOf('figure', ids)
  if (figures.length === 0) return null
  return (
    <Section
      title={t('entry:figures')}
      aside={
        <Link to="/figures" search={{ indicator: entry.id }}>
          {t('figures:seeChart')}
        </Link>
      }
    >
      <FigureTable figures={figures} label={t('entry:figures')} ownId={null} />
    </Section>
  )
}
