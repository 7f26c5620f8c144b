// Pasting and dropping rich text. ProseMirror's own way writes HTML into the page, which the policy forbids:
// here the browser's sanitising parser makes a document that never runs anything, and the schema keeps what a note may hold.
import { DOMParser } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { tidyPasted, withoutInlineStyles } from './paste-html.ts'

type Sanitizer = { readonly removeElements: readonly string[] }
type SanitizingDocument = { parseHTML?: (html: string, options: { sanitizer: Sanitizer }) => Document }

function parseForeignHtml(html: string): Document | null {
  const parse = (Document as unknown as SanitizingDocument).parseHTML
  if (parse === undefined) return null
  // Attributes of other programs are kept, to be read; what could run is taken out in any case.
  const foreign = parse.call(Document, withoutInlineStyles(html), { sanitizer: { removeElements: ['img'] } })
  tidyPasted(foreign.body)
  return foreign
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
