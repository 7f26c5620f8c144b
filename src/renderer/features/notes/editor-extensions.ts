// The editor of a note: what a note may hold, and what helps to write it. The latter changes no text by itself.
import type { Extensions } from '@tiptap/core'
import { noteExtensions } from './note-extensions.ts'
import { TagHighlight } from './tag-highlight.ts'

export function editorExtensions(): Extensions {
  return [...noteExtensions, TagHighlight]
}
