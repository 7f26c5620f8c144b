// All the entries of a kind, whole, for the views that set them side by side.
import { useMemo } from 'react'
import type { Entry, EntryOf } from '../../../../shared/library/model.ts'
import { useOp } from '../../../api/useOp.ts'

export function useEntriesOfKind<K extends Entry['kind']>(kind: K, enabled = true) {
  const { data, error, refetch } = useOp('library.entries', { kind }, enabled)
  const entries = useMemo(
    () => data?.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind),
    [data, kind],
  )
  return { entries, error, retry: () => void refetch() }
}
