// One line written in two windows: what of it is whose. Pure; knows neither the store of a window nor the core.
import type { LineMark, MeetingLine } from '../../../shared/contract/meetings.ts'

export type Line = {
  readonly id: string
  readonly itemId: string | null
  readonly at: number
  readonly text: string
  readonly speaker: string
  readonly speakerId: string | null
  readonly mark: LineMark | null
  readonly who: string
  readonly due: string | null
  readonly sensitivity: MeetingLine['sensitivity']
  readonly revision: number
}

const FIELDS = [
  'itemId',
  'at',
  'text',
  'speaker',
  'speakerId',
  'mark',
  'who',
  'due',
  'sensitivity',
] as const satisfies readonly (keyof Line)[]

/** Whatever their revisions are. */
export function isSameLine(one: Line, other: Line): boolean {
  return one.id === other.id && FIELDS.every((field) => one[field] === other[field])
}

/** What is chosen here stays, unless only the other window chose. */
function chosen<T>(base: T, mine: T, theirs: T): T {
  return mine === base ? theirs : mine
}

/** Words that both wrote anew, and that the words kept here do not hold. */
function isLost(base: string, mine: string, theirs: string): boolean {
  return mine !== base && theirs !== base && !mine.includes(theirs)
}

/**
 * What is written here stays as it is; what only the other window changed is taken over. Words of the other window that
 * would be lost by that are answered beside it, as they stood. `private` on either side stays private.
 */
export function mergeLine(base: Line, mine: Line, theirs: Line): { line: Line; lost: Line | null } {
  const hasSpeaker = mine.speaker !== base.speaker || mine.speakerId !== base.speakerId
  const { speaker, speakerId } = hasSpeaker ? mine : theirs
  const line: Line = {
    ...mine,
    itemId: chosen(base.itemId, mine.itemId, theirs.itemId),
    at: chosen(base.at, mine.at, theirs.at),
    text: chosen(base.text, mine.text, theirs.text),
    speaker,
    speakerId,
    mark: chosen(base.mark, mine.mark, theirs.mark),
    who: chosen(base.who, mine.who, theirs.who),
    due: chosen(base.due, mine.due, theirs.due),
    sensitivity:
      theirs.sensitivity === 'private'
        ? 'private'
        : chosen(base.sensitivity, mine.sensitivity, theirs.sensitivity),
  }
  const words = ['text', 'speaker', 'who'] as const
  const lost = words.some((field) => isLost(base[field], mine[field], theirs[field])) ? theirs : null
  return { line, lost }
}

/** A line that came from elsewhere at the place that its time gives; no other line moves. */
export function placeLine(lines: readonly Line[], line: Line): Line[] {
  const at = lines.findIndex((one) => one.revision === 0 || one.at > line.at)
  return at === -1 ? [...lines, line] : [...lines.slice(0, at), line, ...lines.slice(at)]
}

/** Where the cursor belongs in a text that was changed under it: behind the same words. */
export function cursorAfter(before: string, after: string, cursor: number): number {
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  return cursor <= same ? cursor : Math.max(same, cursor + after.length - before.length)
}
