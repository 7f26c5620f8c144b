// Copies an entry with its sources, in one of the two languages; fetches what the citation names when it is not there yet.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Entry } from '../../../shared/library/model.ts'
import { opOptions } from '../../api/useOp.ts'
import { notifyDone } from '../../components/notify.ts'
import { formsOfEntry, writeForms } from './clipboard.ts'

/** What a citation may name: sources and their relays, the publisher, the figure that replaces this one. */
function namesOf(entry: Entry): string[] {
  const sources = entry.sources.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via]))
  const figure = entry.kind === 'figure' ? [entry.publisher, entry.supersededBy] : []
  return [...sources, ...figure.filter((id) => id !== undefined)]
}

export function useCopyWithSource(): (id: string, locale: Locale) => Promise<void> {
  const { t } = useTranslation(['cite', 'shell'])
  const client = useQueryClient()
  return useCallback(
    async (id, locale) => {
      const get = (one: string) => client.fetchQuery(opOptions('library.get', { id: one }))
      try {
        const view = await get(id)
        // A pack may lack what it names: the citation then goes without it.
        const named = await Promise.all(namesOf(view.entry).map((one) => get(one).catch(() => null)))
        const byId = new Map(
          named.flatMap((one) => (one === null ? [] : [[one.entry.id, one.entry] as const])),
        )
        await writeForms(formsOfEntry(view, locale, (one) => byId.get(one) ?? null))
        notifyDone(t('cite:done'))
      } catch {
        notifyDone(t('shell:copyFailed'))
      }
    },
    [client, t],
  )
}
