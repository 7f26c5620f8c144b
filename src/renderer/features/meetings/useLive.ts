// Reading what the meetings change: fresh at each arrival, and again after each event that names it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OpInput, OpName } from '../../../shared/contract/contract.ts'
import type { EventName } from '../../../shared/contract/events.ts'
import { api } from '../../api/api.ts'
import { opOptions } from '../../api/useOp.ts'

/** `events` is a constant: a new list would subscribe again. */
export function useLive<N extends OpName>(
  name: N,
  input: OpInput<N>,
  events: readonly EventName[],
  enabled = true,
) {
  const client = useQueryClient()
  useEffect(() => {
    const stops = events.map((event) =>
      api.on(event, () => void client.invalidateQueries({ queryKey: [name] })),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, name, events])
  return useQuery({ ...opOptions(name, input), enabled, refetchOnMount: 'always' })
}
