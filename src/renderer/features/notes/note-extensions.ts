// What a note may hold: the subset of rich text that Markdown keeps without loss.
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { ReferenceNode } from './reference-node.ts'

const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** True for the only addresses that a link in a note may have. */
export function isAllowedAddress(address: string): boolean {
  try {
    return ALLOWED.has(new URL(address).protocol)
  } catch {
    return false
  }
}

/** @param taskLabel what the box of a task is called for who cannot see it; given its text. */
export function createNoteExtensions(taskLabel: (text: string) => string) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      underline: false,
      dropcursor: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: 'https',
        isAllowedUri: (uri) => isAllowedAddress(uri),
        HTMLAttributes: { target: null, rel: 'noreferrer', class: null },
      },
    }),
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => taskLabel(node.textContent) } }),
    // A cell of Markdown holds one line; widths have no form in it.
    Table.extend({
      renderHTML: () => ['table', ['tbody', 0]],
    }),
    TableRow,
    TableHeader.extend({ content: 'paragraph' }),
    TableCell.extend({ content: 'paragraph' }),
    ReferenceNode,
  ]
}

export const noteExtensions = createNoteExtensions((text) => text)
