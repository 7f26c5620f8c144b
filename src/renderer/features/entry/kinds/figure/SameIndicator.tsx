// The other figures of the same indicator, over time and territory.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { useOp } from '../../../../api/useOp.ts'
import { Section } from '../../../../components/Section.tsx'
import { useEntriesOf } from '../../useEntries.ts'
import { FigureTable } from './FigureTable.tsx'

type Props = { entry: EntryOf<'figure'> }

export function SameIndicator({ entry }: Props) {
  const { t } = useTranslation(['entry', 'figures'])
  const { data } = useOp('library.get', { id: entry.indicator })
  const ids = (data?.backlinks ?? [])
    .filter((link) => link.card.kind === 'figure' && link.fields.includes('indicator'))
    .map((link) => link.card.id)
  const figures = useEntriesOf('figure', ids)
  if (figures.length < 2) return null
  return (
    <Section
      title={t('entry:sameIndicator')}
      aside={
        <Link to="/figures" search={{ indicator: entry.indicator }}>
          {t('figures:seeChart')}
        </Link>
      }
    >
      <FigureTable figures={figures} label={t('entry:sameIndicator')} ownId={entry.id} />
    </Section>
  )
}
