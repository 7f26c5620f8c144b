// Reading and changing through the contract with the cache of TanStack Query. Keys are the operation and its input.
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { OpInput, OpName, OpOutput } from '../../shared/contract/contract.ts'
import { api } from './api.ts'

export function opOptions<N extends OpName>(name: N, input: OpInput<N>) {
  return queryOptions<OpOutput<N>>({ queryKey: [name, input], queryFn: () => api.call(name, input) })
}

/** A read, kept until an event says that it changed. */
export function useOp<N extends OpName>(name: N, input: OpInput<N>, enabled = true) {
  return useQuery({ ...opOptions(name, input), enabled })
}

/** A change. The caller says what to do with a failure. */
export function useCommand<N extends OpName>(name: N) {
  return useMutation<OpOutput<N>, Error, OpInput<N>>({ mutationFn: (input) => api.call(name, input) })
}
