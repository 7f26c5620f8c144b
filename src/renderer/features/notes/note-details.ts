// What surrounds the text of a note (sensitivity, pin, to raise, where it belongs), for a stored note and for one that
// does not exist yet alike. A change of a stored note is an act that can be undone.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FullNote, NotePassage, Sensitivity } from '../../../shared/contract/notes.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { changeNewNote, newNote, useNewNote } from './drafts.ts'
import { flushNote } from './open-notes.ts'
import { notifyUndo } from './undo-acts.ts'

export type DetailChange = {
  readonly sensitivity?: Sensitivity
  readonly pinned?: boolean
  readonly toRaise?: boolean
  /** Null frees the note. */
  readonly entryId?: string | null
  readonly meetingId?: string | null
  readonly passage?: NotePassage | null
}

export type NoteDetails = {
  readonly sensitivity: Sensitivity
  readonly pinned: boolean
  readonly toRaise: boolean
  readonly entryId: string | null
  readonly meetingId: string | null
  readonly passage: NotePassage | null
  readonly tags: readonly string[]
  /** `place`: the name of what it is attached to, or freed from. */
  change(change: DetailChange, place?: string): void
}

export function useNoteDetails(id: string, note: FullNote | null): NoteDetails {
  const { t } = useTranslation('notes')
  const begun = useNewNote(id)
  // Stored, and not read yet: what it began with is shown until then, and not the defaults for a moment.
  const [start, setStart] = useState(begun)
  if (begun !== null && begun !== start) setStart(begun)

  function said(change: DetailChange, title: string): string {
    if (change.sensitivity !== undefined) return t('said.sensitivity', { value: t(change.sensitivity) })
    if (change.pinned !== undefined) return t(change.pinned ? 'said.pinned' : 'said.unpinned')
    if (change.toRaise !== undefined) return t(change.toRaise ? 'said.toRaise' : 'said.notToRaise')
    if (change.meetingId === null) return t('said.freedFromMeeting')
    if (change.passage === null) return t('said.freedFromText')
    return change.entryId === null ? t('said.freed') : t('said.attached', { title })
  }

  async function set(change: DetailChange, place: string): Promise<void> {
    try {
      await flushNote(id)
      if (newNote(id) !== null) return changeNewNote(id, change)
      await api.call('notes.set', { id, ...change })
      notifyUndo(id, said(change, place))
    } catch (error) {
      notifyFailure(error)
    }
  }

  const shown = begun ?? note ?? start
  return {
    sensitivity: shown?.sensitivity ?? 'private',
    pinned: shown?.pinned ?? false,
    toRaise: shown?.toRaise ?? false,
    entryId: shown?.entryId ?? null,
    meetingId: shown?.meetingId ?? null,
    passage: shown?.passage ?? null,
    tags: note?.tags ?? [],
    change: (change, place = '') => void set(change, place),
  }
}
