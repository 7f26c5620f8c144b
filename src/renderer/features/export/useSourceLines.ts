// The sources of entries as one line each, for the files that lists are exported to. Fetched when they are needed.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { runsToText } from '../../../shared/cite/runs.ts'
import { sourcesOf, sourcesRuns } from '../../../shared/cite/sources.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Entry } from '../../../shared/library/model.ts'
import { opOptions } from '../../api/useOp.ts'

export type SourceLines = (entry: Entry) => string

export function useSourceLines(): (locale: Locale) => Promise<SourceLines> {
  const client = useQueryClient()
  return useCallback(
    async (locale) => {
      const { entries } = await client.fetchQuery(opOptions('library.entries', { kind: 'source' }))
      const byId = new Map(entries.map((entry) => [entry.id, entry]))
      return (entry) =>
        runsToText(
          sourcesRuns(
            sourcesOf(entry, (id) => byId.get(id) ?? null),
            locale,
          ),
        )
    },
    [client],
  )
}
