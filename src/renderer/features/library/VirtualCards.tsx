// Thousands of entries as rows, of which only those on screen are drawn. The list is one stop of Tab; the arrows move
// inside it. Each row says its place among all of them, drawn or not.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { EntryCard } from '../../../shared/contract/library.ts'
import { useOp } from '../../api/useOp.ts'
import { CardLink } from '../../components/CardLink.tsx'
import { nextIndex } from './next-index.ts'
import classes from './VirtualCards.module.css'

type Props = { cards: readonly EntryCard[]; withKind: boolean; label: string }

/** Height of a row before it is measured, in root ems. */
const ROW = 3.25

/** A row that is drawn stays as it is while others come and go. */
const Row = memo(CardLink)

const scroller = () => document.getElementById('main')
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

export function VirtualCards({ cards, withKind, label }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const [top, setTop] = useState(0)
  const active = Math.min(chosen, cards.length - 1)
  // Asked for every row of thousands: neither may look at the page, and a new function would begin all over again.
  const textSize = useOp('settings.get', {}).data?.textSize
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size of the text moves the root em.
  const height = useMemo(() => ROW * rem(), [textSize])
  const estimateSize = useCallback(() => height, [height])
  const getItemKey = useCallback((index: number) => cards[index]?.id ?? index, [cards])
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: scroller,
    getItemKey,
    estimateSize,
    overscan: 10,
    scrollMargin: top,
    useFlushSync: false,
    // The row that holds the focus stays, however far the list is scrolled.
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const rows = virtualizer.getVirtualItems()

  // What stands above the list changes with the filters, the language and the size of the text, never by scrolling.
  useLayoutEffect(() => {
    if (virtualizer.isScrolling) return
    const main = scroller()
    if (main === null || list.current === null) return
    const place = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(place - top) > 1) setTop(place)
  })

  useEffect(() => {
    if (wanted.current === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / (ROW * rem())) - 1)
    const index = nextIndex(event, active, cards.length, page)
    if (index === null) return
    event.preventDefault()
    wanted.current = index
    setChosen(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  return (
    <ul
      ref={list}
      className={classes.root}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => {
        const card = cards[row.index]
        if (card === undefined) return null
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={cards.length}
            aria-posinset={row.index + 1}
            className={classes.row}
            style={{ transform: `translateY(${row.start - top}px)` }}
            onFocus={() => setChosen(row.index)}
          >
            <Row card={card} withKind={withKind} tabIndex={row.index === active ? 0 : -1} />
          </li>
        )
      })}
    </ul>
  )
}
