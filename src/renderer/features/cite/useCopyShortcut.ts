// Ctrl+Shift+C (Cmd on a Mac): the selected words, else the row that has the focus, else the entry of the screen, with
// the source.
import { useEffect } from 'react'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { copyTargetOf, selectedPassage } from './selection.ts'
import { useCopyTarget } from './useCopyTarget.tsx'
import { useCopyWithSource } from './useCopyWithSource.ts'

/** `screenEntry` is what the screen shows, or null when only its rows can be cited. */
export function useCopyShortcut(screenEntry: string | null, locale: Locale): void {
  const copy = useCopyWithSource()
  const copyTarget = useCopyTarget()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
      if (!asked || event.key.toLowerCase() !== 'c' || event.defaultPrevented) return
      const passage = selectedPassage()
      if (passage !== null) {
        event.preventDefault()
        void copyTarget(copyTargetOf(passage), passage.language ?? locale)
        return
      }
      const row = document.activeElement?.closest<HTMLElement>('[data-cite]')?.dataset.cite
      const id = row ?? screenEntry
      // Also where there is nothing to cite: in a browser the same keys open its tools.
      event.preventDefault()
      if (id !== null) void copy(id, locale)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [copy, copyTarget, screenEntry, locale])
}
