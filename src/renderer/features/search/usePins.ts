// What is pinned, and pinning. Notes have a pin of their own.
import { useMemo } from 'react'
import { isEntryKind } from '../../../shared/library/kinds.ts'
import { api } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import type { Row } from './rows.ts'

type PinTarget = { readonly kind: 'entry' | 'text'; readonly id: string }

/** Null for a note, whose pin is set where it is written, and for a meeting. */
export function pinTargetOf(row: Row): PinTarget | null {
  if (row.type === 'passage') return { kind: 'text', id: row.text.id }
  return isEntryKind(row.hit.kind) ? { kind: 'entry', id: row.hit.id } : null
}

export function usePinnedIds(): ReadonlySet<string> {
  const { data } = useOp('pins.list', {})
  return useMemo(() => new Set(data?.items.map(({ card }) => card.id)), [data])
}

export function setPinned(target: PinTarget, pinned: boolean): void {
  api.call('pins.set', { ...target, pinned }).catch(notifyFailure)
}
