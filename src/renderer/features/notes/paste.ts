// Pasting and dropping rich text. ProseMirror's own way writes HTML into the page, which the policy forbids:
// here the browser's sanitising parser makes a document that never runs anything, and the schema keeps what a note may hold.
import { DOMParser } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

type SanitizingDocument = { parseHTML?: (html: string) => Document }

function parseForeignHtml(html: string): Document | null {
  return (Document as unknown as SanitizingDocument).parseHTML?.(html) ?? null
}

function insert(view: EditorView, data: DataTransfer): boolean {
  const html = data.getData('text/html')
  if (html === '') return false
  const inCode = view.state.selection.$from.parent.type.spec.code === true
  const foreign = inCode ? null : parseForeignHtml(html)
  if (foreign === null) {
    view.pasteText(data.getData('text/plain'))
    return true
  }
  const slice = DOMParser.fromSchema(view.state.schema).parseSlice(foreign.body)
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
  return true
}

export const pasteHandlers = {
  paste(view: EditorView, event: ClipboardEvent): boolean {
    if (event.clipboardData === null || !insert(view, event.clipboardData)) return false
    event.preventDefault()
    return true
  },
  drop(view: EditorView, event: DragEvent): boolean {
    // Text dragged inside the editor is moved by ProseMirror itself, without HTML.
    if (view.dragging !== null || event.dataTransfer === null) return false
    event.preventDefault()
    const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
    const text = event.dataTransfer.getData('text/plain')
    if (place !== null && text !== '') view.dispatch(view.state.tr.insertText(text, place.pos))
    return true
  },
}
