// The passages of a text that are on screen, fetched in runs as they are needed and kept.
import { useQueries } from '@tanstack/react-query'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import { opOptions } from '../../api/useOp.ts'

export type ReadPassage = OpOutput<'texts.read'>['passages'][number]

const RUN = 25

/** From the position to the passage, for those that have arrived. */
export function usePassages(id: string, first: number, last: number): ReadonlyMap<number, ReadPassage> {
  const from = Math.floor(first / RUN)
  const runs = Array.from(
    { length: Math.max(0, Math.floor(last / RUN) - from + 1) },
    (_, index) => from + index,
  )
  return useQueries({
    queries: runs.map((run) => opOptions('texts.read', { id, from: run * RUN, count: RUN })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) =>
          (data?.passages ?? []).map((passage) => [passage.position, passage] as const),
        ),
      ),
  })
}
