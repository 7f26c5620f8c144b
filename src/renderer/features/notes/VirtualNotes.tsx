// Thousands of notes as rows, of which only those on screen are fetched and drawn. The list is one stop of Tab; the
// arrows move inside it.
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { opOptions } from '../../api/useOp.ts'
import { nextIndex } from '../library/next-index.ts'
import { NoteRow } from './NoteRow.tsx'
import { listInput, type NotesFilter } from './notes-address.ts'
import classes from './VirtualNotes.module.css'

/** Notes fetched at once: some screens, and small enough to be read again at each save. */
export const PAGE = 100
/** Height of a row before it is measured, in root ems. */
const ROW = 5.5

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

type Props = { total: number; filter: NotesFilter; chosen: string | null }

export function VirtualNotes({ total, filter, chosen }: Props) {
  const { t } = useTranslation('notes')
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const [current, setCurrent] = useState(0)
  const active = Math.min(current, total - 1)
  // Asked for every row of thousands: it may not look at the page each time.
  const height = ROW * rem()
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    useFlushSync: false,
    // The row that holds the focus stays, however far the list is scrolled.
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const rows = virtualizer.getVirtualItems()
  const pages = [...new Set(rows.map((row) => Math.floor(row.index / PAGE)))]
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...opOptions('notes.list', { ...listInput(filter), limit: PAGE, offset: page * PAGE }),
      placeholderData: keepPreviousData,
    })),
  })
  const noteAt = (index: number) =>
    answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.items[index % PAGE]

  useEffect(() => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (ROW * rem())) - 1)
    const index = nextIndex(event, active, total, page)
    if (index === null) return
    event.preventDefault()
    wanted.current = index
    setCurrent(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        aria-label={t('list')}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => {
          const note = noteAt(row.index)
          return (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={total}
              aria-posinset={row.index + 1}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
              onFocus={() => setCurrent(row.index)}
            >
              {note === undefined ? (
                <span className={classes.coming} />
              ) : (
                <NoteRow
                  note={note}
                  chosen={note.id === chosen}
                  filter={filter}
                  tabIndex={row.index === active ? 0 : -1}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
