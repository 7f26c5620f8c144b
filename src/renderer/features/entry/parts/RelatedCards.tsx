// A titled list of entries that this one names, as rows.
import type { EntryCard } from '../../../../shared/contract/library.ts'
import { Section } from '../../../components/Section.tsx'
import { useReading } from '../reading-context.ts'
import { CardList } from './CardList.tsx'

type Props = { title: string; ids: readonly string[]; withKind?: boolean }

export function RelatedCards({ title, ids, withKind = true }: Props) {
  const { cards } = useReading()
  const found = ids.map((id) => cards.get(id)).filter((card): card is EntryCard => card !== undefined)
  if (found.length === 0) return null
  return (
    <Section title={title}>
      <CardList cards={found} withKind={withKind} />
    </Section>
  )
}
