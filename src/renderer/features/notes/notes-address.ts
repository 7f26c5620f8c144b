// What the address of the notes says: the note that is open, a note to begin, and which notes the list shows.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { NOTE_PLACES, NOTE_SORTS, Sensitivity } from '../../../shared/contract/notes.ts'
import { PLACE_NAMES, SENSITIVITY_NAMES, SORT_NAMES } from './details-names.ts'

export type NotesFilter = {
  tag?: string
  sensitivity?: Sensitivity
  place?: (typeof NOTE_PLACES)[number]
  sort?: (typeof NOTE_SORTS)[number]
  pinned?: true
  toRaise?: true
}
export type NotesAddress = NotesFilter & { note?: string; new?: boolean }

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value)

function readFilter(raw: Record<string, unknown>): NotesFilter {
  const sensitivity = oneOf(SENSITIVITY_NAMES, raw.sensitivity)
  const place = oneOf(PLACE_NAMES, raw.place)
  const sort = oneOf(SORT_NAMES, raw.sort)
  return {
    ...(typeof raw.tag === 'string' && raw.tag !== '' && { tag: raw.tag }),
    ...(sensitivity !== undefined && { sensitivity }),
    ...(place !== undefined && { place }),
    ...(sort !== undefined && sort !== 'changed' && { sort }),
    ...(raw.pinned === true && { pinned: true as const }),
    ...(raw.toRaise === true && { toRaise: true as const }),
  }
}

export function readNotesAddress(raw: Record<string, unknown>): NotesAddress {
  return {
    ...readFilter(raw),
    ...(typeof raw.note === 'string' && { note: raw.note }),
    ...(raw.new === true && { new: true }),
  }
}

/** The part of an address that chooses notes, without the note that is open. */
export const filterOf = (address: NotesAddress): NotesFilter => readFilter(address)

/** Whether any note is left out. */
export function isFiltered({ sort: _, ...filter }: NotesFilter): boolean {
  return Object.keys(filter).length > 0
}

export function listInput(filter: NotesFilter): OpInput<'notes.list'> {
  return { ...filter, pinnedFirst: true }
}
