// The passages of a text that are on screen, fetched in runs as they are needed and kept.
import { useQueries } from '@tanstack/react-query'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import { opOptions } from '../../api/useOp.ts'

export type ReadPassage = OpOutput<'texts.read'>['passages'][number]

const RUN = 25

/** The run in which a passage stands. */
export const passageRun = (id: string, position: number) =>
  opOptions('texts.read', { id, from: Math.floor(position / RUN) * RUN, count: RUN })

/** From the position to the passage, for those that have arrived. */
export function usePassages(id: string, positions: readonly number[]): ReadonlyMap<number, ReadPassage> {
  const runs = [...new Set(positions.map((position) => Math.floor(position / RUN)))]
  return useQueries({
    queries: runs.map((run) => passageRun(id, run * RUN)),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) =>
          (data?.passages ?? []).map((passage) => [passage.position, passage] as const),
        ),
      ),
  })
}
