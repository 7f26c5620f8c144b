// The editor of one note: toolbar, text, what became of it, and the ways out when saving fails.

import { EditorContent, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FullNote } from '../../../shared/contract/notes.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { EditorToolbar } from './EditorToolbar.tsx'
import { LinkPopup } from './LinkPopup.tsx'
import { createLinkDesk } from './link-suggestion.ts'
import classes from './NoteEditor.module.css'
import { NoteWays } from './NoteWays.tsx'
import { useNoteDetails } from './note-details.ts'
import { SaveFailure } from './SaveFailure.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { SpellingPopup } from './SpellingPopup.tsx'
import { useCopyNote } from './useCopyNote.ts'
import { useNoteEditor } from './useNoteEditor.ts'
import { useNoteSaver } from './useNoteSaver.ts'

type Props = {
  id: string
  entryId: string | null
  /** The stored note; null for one that exists only once something is typed. */
  note: FullNote | null
  autoFocus?: boolean
  /** Beside the status: buttons of the place where the editor stands. */
  actions?: React.ReactNode
}

export function NoteEditor({ id, entryId, note, autoFocus = false, actions }: Props) {
  const { t } = useTranslation('notes')
  const copy = useCopyNote()
  const { saver, state } = useNoteSaver({ id, entryId, note })
  const [desk] = useState(createLinkDesk)
  const editor = useNoteEditor({ saver, state, label: t('editorLabel'), autoFocus, desk })
  const details = useNoteDetails(id, note)
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.isEmpty })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut that works wherever the focus is in the note.
    <div
      className={classes.root}
      data-add={state.revision > 0 ? `note:${id}` : undefined}
      onKeyDown={(event) => {
        const asked = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
        if (!asked || event.key.toLowerCase() !== 'c') return
        event.preventDefault()
        if (state.revision > 0) void copy(id)
      }}
    >
      <EditorToolbar editor={editor} />
      <div className={classes.page}>
        {isEmpty && (
          <span className={classes.placeholder} aria-hidden="true">
            {t('placeholder')}
          </span>
        )}
        <SpellingPopup editor={editor} />
        <LinkPopup editor={editor} desk={desk} />
        <EditorContent editor={editor} className={classes.content} />
      </div>
      <DetailsBar details={details} />
      {state.phase === 'failed' && state.error !== null && (
        <SaveFailure code={state.error} text={state.draft} onRetry={() => void saver.flush()} />
      )}
      {state.phase === 'conflict' && (
        <ConflictPanel
          mine={state.draft}
          theirs={state.theirs}
          onChoose={(choice) => void saver.resolve(choice)}
        />
      )}
      <div className={classes.foot}>
        <SaveStatus state={state} />
        {state.revision > 0 && <NoteWays id={id} />}
        {actions}
      </div>
    </div>
  )
}
