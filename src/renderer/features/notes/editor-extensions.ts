// The editor of a note: what a note may hold, and what helps to write it. The latter changes no text by itself.
import type { Extensions } from '@tiptap/core'
import { i18next } from '../../i18n/i18n.ts'
import { type LinkDesk, LinkSuggestion } from './link-suggestion.ts'
import { createNoteExtensions } from './note-extensions.ts'
import { ReferenceKeys } from './reference-keys.ts'
import type { Reference } from './reference-node.ts'
import { spellingDesk } from './spelling-desk.ts'
import { Spelling } from './spelling-plugin.ts'
import { TagHighlight } from './tag-highlight.ts'

export type EditorHelpers = {
  readonly desk: LinkDesk
  readonly openReference: (reference: Reference) => void
}

export function editorExtensions({ desk, openReference }: EditorHelpers): Extensions {
  return [
    ...createNoteExtensions((text) => i18next.t('notes:taskBox', { text })),
    ReferenceKeys.configure({ open: openReference }),
    LinkSuggestion.configure({ desk }),
    TagHighlight,
    Spelling.configure({ desk: spellingDesk }),
  ]
}
