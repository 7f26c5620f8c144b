// Entries that name a term, kind by kind, with a chip per kind to keep only some.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryCard } from '../../../shared/contract/library.ts'
import { ENTRY_KINDS, type EntryKind } from '../../../shared/library/kinds.ts'
import { Section } from '../../components/Section.tsx'
import { CardList } from '../entry/parts/CardList.tsx'
import { ExportCards } from '../export/ExportCards.tsx'
import { countBy, passes } from '../library/parts/count-by.ts'
import { FilterChips } from '../library/parts/FilterChips.tsx'
import classes from './TopicsScreen.module.css'

type Props = {
  title: string
  /** The term: the exported list is called after it. */
  term: string
  cards: readonly EntryCard[]
  none?: string
}

export function FiledEntries({ title, term, cards, none }: Props) {
  const { t } = useTranslation(['kinds', 'lists', 'search'])
  const [kinds, setKinds] = useState<EntryKind[]>([])
  const counts = countBy(cards, (card) => card.kind)
  return (
    <Section
      title={title}
      aside={<span className={classes.count}>{t('lists:shown', { count: cards.length })}</span>}
    >
      {cards.length > 0 && (
        <ExportCards
          cards={cards.filter((card) => passes(kinds, card.kind))}
          list={`${term} ${title}`}
          isMain={false}
        />
      )}
      {cards.length === 0 && none !== undefined && <p>{none}</p>}
      {counts.size > 1 && (
        <FilterChips
          legend={t('search:kindFilter')}
          choices={ENTRY_KINDS.map((kind) => ({
            value: kind,
            label: t(`kinds:${kind}.many`),
            count: counts.get(kind) ?? 0,
          }))}
          chosen={kinds}
          onChange={setKinds}
        />
      )}
      {ENTRY_KINDS.filter((kind) => counts.has(kind) && passes(kinds, kind)).map((kind) => (
        <div key={kind}>
          <h3 className={classes.kind}>{t(`kinds:${kind}.many`)}</h3>
          <CardList cards={cards.filter((card) => card.kind === kind)} />
        </div>
      ))}
    </Section>
  )
}
