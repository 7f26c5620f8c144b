// Copies a note with the sources of the entries it stands on, after saving what was being typed.
import { useCallback } from 'react'
import { useLocale } from '../../i18n/useLocale.ts'
import { useCopyTarget } from '../cite/useCopyTarget.tsx'
import { flushNote } from './open-notes.ts'

export function useCopyNote(): (id: string) => Promise<void> {
  const copy = useCopyTarget()
  const locale = useLocale()
  return useCallback(
    async (id) => {
      await flushNote(id)
      await copy({ type: 'note', id }, locale)
    },
    [copy, locale],
  )
}
