// A Tiptap editor bound to the saver of a note: text in as Markdown, every change out as Markdown.
import { useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { takeTyping } from './catch-typing.ts'
import { editorExtensions } from './editor-extensions.ts'
import type { LinkDesk } from './link-suggestion.ts'
import { parseNote, serializeNote } from './note-markdown.ts'
import type { NoteSaver, SaverState } from './note-saver.ts'
import { pasteHandlers } from './paste.ts'
import { useOpenReference } from './useOpenReference.ts'

type Options = { saver: NoteSaver; state: SaverState; label: string; autoFocus: boolean; desk: LinkDesk }

/** The browser's own spelling would look for dictionaries on the network. */
const editorAttributes = (label: string) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  spellcheck: 'false',
})

export function useNoteEditor({ saver, state, label, autoFocus, desk }: Options) {
  const openReference = useOpenReference()
  const loads = useRef(state.loads)
  // Once a note: reading the text and setting the editor up is nothing to do at every change of state.
  const start = useMemo(
    () => ({
      extensions: editorExtensions({ desk, openReference }),
      content: parseNote(saver.get().draft).toJSON(),
    }),
    [saver, desk, openReference],
  )
  const editor = useEditor(
    {
      ...start,
      // The page's policy refuses style elements; the rules are in NoteEditor.module.css.
      injectCSS: false,
      editorProps: {
        attributes: editorAttributes(label),
        handleDOMEvents: pasteHandlers,
      },
      onUpdate: ({ editor: changed }) => {
        // A long note takes longer to write as Markdown than a letter may take.
        const { doc } = changed.state
        saver.edit(() => serializeNote(doc))
      },
      onBlur: () => void saver.flush(),
    },
    [saver],
  )

  // In the commit that puts the editor on the page: a timer later the first letters would be lost.
  const [focused] = useState(autoFocus)
  useLayoutEffect(() => {
    if (!focused || editor.isDestroyed) return
    const { doc } = editor.state
    // A template is begun at its first line, a text goes on at its end.
    const isTemplate = saver.get().revision === 0 && doc.childCount > 1
    editor.commands.setTextSelection(isTemplate ? (doc.firstChild?.nodeSize ?? 1) - 1 : doc.content.size)
    takeTyping(editor)
  }, [editor, focused, saver])

  // The draft was replaced from outside: another window's version, or the one chosen after a conflict.
  useEffect(() => {
    if (loads.current === state.loads) return
    loads.current = state.loads
    editor.commands.setContent(parseNote(state.draft).toJSON(), { emitUpdate: false })
  }, [editor, state.loads, state.draft])

  useEffect(() => {
    editor.setOptions({
      editorProps: {
        attributes: editorAttributes(label),
        handleDOMEvents: pasteHandlers,
      },
    })
  }, [editor, label])

  return editor
}
