// Keys on the chosen result, whatever has the focus on the screen of results: preview, pin, compare, copy with source.
import { useEffect } from 'react'
import { isEntryKind } from '../../../shared/library/kinds.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { useCopyTarget } from '../cite/useCopyTarget.tsx'
import { useCopyWithSource } from '../cite/useCopyWithSource.ts'
import { comparison } from '../figures/compare-store.ts'
import { fetchQuoted } from '../texts/quoted-passage.ts'
import { marksOf, type PassageRow } from './rows.ts'
import { useSearch } from './search-context.ts'
import { pinTargetOf, setPinned, usePinnedIds } from './usePins.ts'

export function useResultKeys(): void {
  const { store } = useSearch()
  const pinned = usePinnedIds()
  const locale = useLocale()
  const copy = useCopyWithSource()
  const copyTarget = useCopyTarget()
  async function copyPassage(row: PassageRow): Promise<void> {
    const { id, language } = row.text
    const passage = await fetchQuoted({ id, position: row.passage.position, marks: marksOf(row) })
    if (passage === null) return
    const { position, text } = passage
    await copyTarget({ type: 'text', id, position, text }, language)
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      // An editor above the screen has keys of its own.
      const { target } = event
      if (event.defaultPrevented) return
      if (target instanceof Element && target.closest('[contenteditable="true"], textarea, dialog') !== null)
        return
      const { rows, active, preview } = store.get()
      const row = rows[active]
      const key = event.key.toLowerCase()
      if (row === undefined) return
      const entry = row.type === 'hit' && isEntryKind(row.hit.kind) ? row.hit : null
      if (event.shiftKey) {
        // Text that is selected is copied as it is by the same keys elsewhere: only a result is cited.
        if (key !== 'c' || (entry === null && row.type === 'hit')) return
        event.preventDefault()
        if (entry !== null) void copy(entry.id, locale)
        else if (row.type === 'passage') void copyPassage(row).catch(notifyFailure)
        return
      }
      if (key === 'i') store.setPreview(!preview)
      else if (key === 'b') {
        const pin = pinTargetOf(row)
        if (pin !== null) setPinned(pin, !pinned.has(pin.id))
      } else if (key === 'j') {
        if (entry?.kind === 'figure') comparison.toggle(entry.id)
      } else return
      // Also where there is nothing to do: in a browser the same keys belong to it.
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}
