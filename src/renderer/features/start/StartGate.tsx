// Shows the application when the core is ready, and otherwise the screen that says what is wrong and what to do.
import { RouterProvider } from '@tanstack/react-router'
import { useRef } from 'react'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { router } from '../../app/router.tsx'
import { Loading } from '../../components/Loading.tsx'
import { StartFailure } from './StartFailure.tsx'

export function StartGate() {
  const status = useOp('app.status', {})
  // Once open, the application stays on screen whatever happens to the connection: text being written must not go.
  const opened = useRef(false)
  if (status.data?.state === 'ready') opened.current = true

  if (opened.current && status.data?.state !== 'failed') return <RouterProvider router={router} />
  if (status.data?.state === 'failed') {
    return <StartFailure code={status.data.error?.code ?? 'internal'} status={status.data} onRetry={null} />
  }
  if (status.error !== null) {
    return (
      <StartFailure
        code={toAppError(status.error).code}
        status={null}
        onRetry={() => void status.refetch()}
      />
    )
  }
  return <Loading />
}
