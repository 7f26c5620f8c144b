// A Tiptap editor bound to the saver of a note: text in as Markdown, every change out as Markdown.
import { useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { noteExtensions } from './note-extensions.ts'
import { parseNote, serializeNote } from './note-markdown.ts'
import type { NoteSaver, SaverState } from './note-saver.ts'
import { pasteHandlers } from './paste.ts'

type Options = { saver: NoteSaver; state: SaverState; label: string; autoFocus: boolean }

export function useNoteEditor({ saver, state, label, autoFocus }: Options) {
  const loads = useRef(state.loads)
  const editor = useEditor(
    {
      extensions: noteExtensions,
      // The page's policy refuses style elements; the rules are in NoteEditor.module.css.
      injectCSS: false,
      content: parseNote(saver.get().draft).toJSON(),
      autofocus: autoFocus ? 'end' : false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        handleDOMEvents: pasteHandlers,
      },
      onUpdate: ({ editor: changed }) => saver.edit(serializeNote(changed.state.doc)),
      onBlur: () => void saver.flush(),
    },
    [saver],
  )

  // The draft was replaced from outside: another window's version, or the one chosen after a conflict.
  useEffect(() => {
    if (loads.current === state.loads) return
    loads.current = state.loads
    editor.commands.setContent(parseNote(state.draft).toJSON(), { emitUpdate: false })
  }, [editor, state.loads, state.draft])

  useEffect(() => {
    editor.setOptions({
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        handleDOMEvents: pasteHandlers,
      },
    })
  }, [editor, label])

  return editor
}
