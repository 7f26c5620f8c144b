// Runs one of the repairs of a failed start and shows the state that it answers.
import { useQueryClient } from '@tanstack/react-query'
import type { OpInput } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'

type StartOp = 'app.retry' | 'app.restoreBackup' | 'app.startEmpty'

export function useStartAction<N extends StartOp>(name: N) {
  const client = useQueryClient()
  const command = useCommand(name)
  return {
    pending: command.isPending,
    run: (input: OpInput<N>) =>
      command.mutate(input, {
        onSuccess: (status) => {
          client.setQueryData(['app.status', {}], status)
          void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'app.status' })
        },
        onError: notifyFailure,
      }),
  }
}
