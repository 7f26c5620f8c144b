// What an installation would change, worked out before anything is written; and how two packs differ.
import { AppError } from '../../shared/errors.ts'
import type { EntryKind } from '../../shared/library/kinds.ts'
import type { Bilingual, Entry } from '../../shared/library/model.ts'
import type { Pace } from '../pace.ts'
import type { Library } from '../store/library.ts'
import type { OpenPack, PackEntry } from './read-pack.ts'

export type EntryBrief = { id: string; kind: EntryKind; title: Bilingual }
export type ChangedBrief = EntryBrief & { fields: string[] }
export type Plan = {
  added: EntryBrief[]
  changed: ChangedBrief[]
  withdrawn: EntryBrief[]
  unchanged: number
}

const brief = ({ id, kind, title }: Entry): EntryBrief => ({ id, kind, title })

/** Names of the fields of an entry whose values differ. */
export function changedFields(before: Entry, after: Entry): string[] {
  const left: Record<string, unknown> = before
  const right: Record<string, unknown> = after
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]),
  )
}

/**
 * Compares a pack with what is installed of it. Reads and verifies the whole pack. `pack-id-taken` and every code of
 * reading entries.
 */
export async function planPack(
  pack: OpenPack,
  library: Library,
  pace: Pace,
  onEntry: (done: number) => void,
): Promise<Plan> {
  const plan: Plan = { added: [], changed: [], withdrawn: [], unchanged: 0 }
  const seen = new Set<string>()
  for await (const { entry, body } of pack.entries(pace)) {
    seen.add(entry.id)
    const origin = library.originOf(entry.id)
    if (origin && origin.pack !== pack.manifest.id) {
      throw new AppError('pack-id-taken', 'the id is taken', { id: entry.id, pack: origin.pack })
    }
    const before = origin && origin.withdrawn === null ? library.body(entry.id) : null
    if (before === null) plan.added.push(brief(entry))
    else if (before === body) plan.unchanged++
    else plan.changed.push({ ...brief(entry), fields: changedFields(JSON.parse(before) as Entry, entry) })
    onEntry(seen.size)
  }
  for await (const _ of pack.attachments(pace));
  for (const id of library.idsOf(pack.manifest.id)) {
    await pace()
    if (seen.has(id)) continue
    const card = library.card(id)
    if (card) plan.withdrawn.push({ id, kind: card.kind, title: card.title })
  }
  return plan
}

/** Compares two packs, whatever is installed. */
export async function diffPacks(before: OpenPack, after: OpenPack): Promise<Plan> {
  const left = new Map<string, PackEntry>()
  for await (const item of before.entries()) left.set(item.entry.id, item)
  const plan: Plan = { added: [], changed: [], withdrawn: [], unchanged: 0 }
  for await (const { entry, body } of after.entries()) {
    const old = left.get(entry.id)
    left.delete(entry.id)
    if (!old) plan.added.push(brief(entry))
    else if (old.body === body) plan.unchanged++
    else plan.changed.push({ ...brief(entry), fields: changedFields(old.entry, entry) })
  }
  for (const { entry } of left.values()) plan.withdrawn.push(brief(entry))
  return plan
}
