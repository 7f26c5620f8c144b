// Opens what a link of a note names.
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { addressOfAnchor } from '../texts/text-address.ts'
import type { Reference } from './reference-node.ts'

export function useOpenReference(): (reference: Reference) => void {
  const router = useRouter()
  return useCallback(
    ({ kind, id, anchor }) => {
      if (kind === 'entry') void router.navigate({ to: '/entry/$id', params: { id } })
      else if (kind === 'note') void router.navigate({ to: '/notes', search: { note: id } })
      else if (kind === 'meeting') void router.navigate({ to: '/meetings/$id', params: { id } })
      else if (kind === 'brief') void router.navigate({ to: '/briefs/$id', params: { id } })
      else void router.navigate({ to: '/texts/$id', params: { id }, search: addressOfAnchor(anchor) })
    },
    [router],
  )
}
