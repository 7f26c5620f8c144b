// Opens what a link of a note names.
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Reference } from './reference-node.ts'

export function useOpenReference(): (reference: Reference) => void {
  const router = useRouter()
  return useCallback(
    ({ kind, id }) => {
      if (kind === 'entry') void router.navigate({ to: '/entry/$id', params: { id } })
      else if (kind === 'note') void router.navigate({ to: '/notes', search: { note: id } })
      else if (kind === 'meeting') void router.navigate({ to: '/meetings/$id', params: { id } })
      // The screens of briefs and texts have their own addresses.
      else router.history.push(`/${kind}s/${encodeURIComponent(id)}`)
    },
    [router],
  )
}
