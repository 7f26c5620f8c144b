// Entries in full with those that they name: for the figures of a chart, a comparison, an export, and the rows on screen.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import type { Entry, EntryKind } from '../../../shared/library/model.ts'
import { api } from '../../api/api.ts'
import { opOptions } from '../../api/useOp.ts'
import type { ExportSteps } from '../export/export-steps.ts'
import type { Figure } from './figure-years.ts'
import type { PublisherLookup } from './names.ts'

export type WholeEntries = PublisherLookup & {
  /** Among those asked for and those that they name; null for any other, and for one that has not arrived. */
  readonly find: (id: string) => Entry | null
  /** Those asked for that are figures, in that order. */
  readonly figures: readonly Figure[]
}

/** Entries read by one call. */
const RUN = 500

/** In one order whatever order is shown, so that the same rows sorted otherwise are not read again. */
function runsOf(ids: readonly string[]): string[][] {
  const sorted = [...new Set(ids)].sort()
  return Array.from({ length: Math.ceil(sorted.length / RUN) }, (_, index) =>
    sorted.slice(index * RUN, (index + 1) * RUN),
  )
}

function wholeOf(ids: readonly string[], answers: readonly OpOutput<'library.some'>[]): WholeEntries {
  const byId = new Map(
    answers.flatMap(({ entries, named }) => [...named, ...entries]).map((entry) => [entry.id, entry]),
  )
  const find = (id: string) => byId.get(id) ?? null
  return {
    find,
    figures: ids.map(find).filter((entry): entry is Figure => entry?.kind === 'figure'),
    publisher: (id) => {
      const found = find(id)
      return found?.kind === 'organisation' ? found : null
    },
  }
}

/** What has arrived of them; `isWhole` when that is all. */
export function useWholeFigures(ids: readonly string[], withNamed: EntryKind[]) {
  const { answers, isWhole, error, retry } = useQueries({
    queries: runsOf(ids).map((run) => opOptions('library.some', { ids: run, withNamed })),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => data ?? []),
      isWhole: results.every(({ data }) => data !== undefined),
      error: results.find((result) => result.error !== null)?.error ?? null,
      retry: () => {
        for (const result of results) if (result.error !== null) void result.refetch()
      },
    }),
  })
  const key = ids.join(' ')
  const whole = useMemo(() => wholeOf(key === '' ? [] : key.split(' '), answers), [key, answers])
  return { whole, isWhole, error, retry }
}

/** All of them, one run after the other: for an export. Rejects when it is stopped between two runs. */
export async function readWholeFigures(
  ids: readonly string[],
  withNamed: EntryKind[],
  { signal, onShare }: ExportSteps,
): Promise<WholeEntries> {
  const answers: OpOutput<'library.some'>[] = []
  const runs = runsOf(ids)
  for (const run of runs) {
    answers.push(await api.call('library.some', { ids: run, withNamed }))
    signal.throwIfAborted()
    onShare(answers.length / runs.length)
  }
  return wholeOf(ids, answers)
}
