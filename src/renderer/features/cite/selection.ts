// The words that the user has selected where words may be quoted: parts of the page with `data-passage`, the id of the
// entry or text that they belong to; of a text `data-position` says the passage.
import type { OpInput } from '../../../shared/contract/contract.ts'

export type SelectedPassage = {
  readonly text: string
  readonly id: string
  /** Of an added text: the number of the passage in it; null for an entry. */
  readonly position: number | null
  readonly language: 'fr' | 'en' | null
}

/** Longest passage that can be quoted, in characters. */
const MAX_LENGTH = 20_000

/** Null when nothing that can be quoted is selected. */
export function selectedPassage(): SelectedPassage | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const from = elementOf(selection.anchorNode)
  const area = from?.closest<HTMLElement>('[data-passage]')
  if (!area?.contains(selection.focusNode)) return null
  const text = selection.toString().trim()
  if (text === '' || text.length > MAX_LENGTH) return null
  const language = from?.closest<HTMLElement>('[lang]')?.lang
  return {
    text,
    id: area.dataset['passage'] ?? '',
    position: area.dataset['position'] === undefined ? null : Number(area.dataset['position']),
    language: language === 'fr' || language === 'en' ? language : null,
  }
}

/** What is copied with its source. */
export const copyTargetOf = ({ id, position, text }: SelectedPassage): OpInput<'cite.copy'>['target'] =>
  position === null ? { type: 'passage', id, text } : { type: 'text', id, position, text }

const elementOf = (node: Node | null) => (node instanceof Element ? node : (node?.parentElement ?? null))
