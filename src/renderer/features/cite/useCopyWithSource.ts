// Copies an entry with its sources, in one of the two languages; fetches what the citation names when it is not there yet.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { notifyDone } from '../../components/notify.ts'
import { writeForms } from './clipboard.ts'
import { fetchForms } from './entry-forms.ts'

export function useCopyWithSource(): (id: string, locale: Locale) => Promise<void> {
  const { t } = useTranslation(['cite', 'shell'])
  const client = useQueryClient()
  return useCallback(
    async (id, locale) => {
      try {
        await writeForms(await fetchForms(client, id, locale))
        notifyDone(t('cite:done'))
      } catch {
        notifyDone(t('shell:copyFailed'))
      }
    },
    [client, t],
  )
}
