// Taking back a change that the core records as an act, found by what it was and on what.
import type { ActKind } from '../../shared/contract/notes.ts'
import { api, toAppError } from './api.ts'

async function newest(what: ActKind, target: string): Promise<string | null> {
  const { items } = await api.call('acts.list', { limit: 50 })
  return items.find((one) => one.what === what && one.target === target)?.id ?? null
}

/** Answers false when it was undone already, by Ctrl+Z for one. */
async function undo(id: string | null): Promise<boolean> {
  if (id === null) return false
  try {
    await api.call('acts.undo', { id })
    return true
  } catch (error) {
    if (toAppError(error).code === 'not-found') return false
    throw error
  }
}

/** Undoes the last act of this kind on this target; answers false when there is none any more. */
export async function undoAct(what: ActKind, target: string): Promise<boolean> {
  return undo(await newest(what, target))
}

/**
 * Runs a change that the core records as an act and answers the way to undo exactly that. The newest act of its kind on
 * the target is the one: a window makes one such change at a time.
 */
export async function actOn(
  what: ActKind,
  target: string,
  change: () => Promise<unknown>,
): Promise<() => Promise<boolean>> {
  await change()
  const id = await newest(what, target)
  return () => undo(id)
}
