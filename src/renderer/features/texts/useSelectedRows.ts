// Which rows of a virtual list are selected: they stay drawn while the list is scrolled, so that a selection over many
// passages is copied whole.
import { type RefObject, useEffect, useState } from 'react'

export type RowSpan = { readonly first: number; readonly last: number } | null

/** Beyond this a selection is not followed: so much text is not selected by hand. */
const MOST_ROWS = 400

function rowOf(node: Node | null, list: HTMLElement): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  if (element === null || !list.contains(element)) return null
  const index = element.closest('[data-index]')?.getAttribute('data-index')
  return index === null || index === undefined ? null : Number(index)
}

/** Null without a selection that reaches over two rows at least. */
export function useSelectedRows(list: RefObject<HTMLElement | null>): RowSpan {
  const [span, setSpan] = useState<RowSpan>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const rows =
        selection === null || selection.isCollapsed || list.current === null
          ? []
          : [rowOf(selection.anchorNode, list.current), rowOf(selection.focusNode, list.current)]
      const [from = null, to = null] = rows
      const next =
        from === null || to === null ? null : { first: Math.min(from, to), last: Math.max(from, to) }
      setSpan((now) => (now?.first === next?.first && now?.last === next?.last ? now : next))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [list])
  return span
}

/** The rows to be drawn, in order. */
export function withSelected(rows: readonly number[], span: RowSpan): number[] {
  if (span === null || span.last - span.first >= MOST_ROWS) return [...rows]
  const all = new Set(rows)
  for (let row = span.first; row <= span.last; row++) all.add(row)
  return [...all].sort((a, b) => a - b)
}
