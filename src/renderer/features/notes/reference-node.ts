// A link to something of the application inside a note: an entry, another note, a meeting, a brief, a text. One unit in
// the text: its words are the title it had when it was set.
import { mergeAttributes, Node } from '@tiptap/core'
import { LINK_KINDS, type LinkKind } from '../../../shared/text/note-markup.ts'

export type Reference = { readonly kind: LinkKind; readonly id: string; readonly title: string }

const ADDRESS = new RegExp(`^(${LINK_KINDS.join('|')}):([A-Za-z0-9][A-Za-z0-9._-]{0,99})$`)

/** What an address like `entry:event-alliance-20` names; null for any other address. */
export function readReference(address: string): Pick<Reference, 'kind' | 'id'> | null {
  const match = ADDRESS.exec(address)
  const kind = LINK_KINDS.find((one) => one === match?.[1])
  return kind === undefined || match?.[2] === undefined ? null : { kind, id: match[2] }
}

/** The attributes of a node of this type. */
export function referenceOf(attrs: Record<string, unknown>): Reference | null {
  const found = readReference(`${String(attrs.kind)}:${String(attrs.id)}`)
  return found === null ? null : { ...found, title: String(attrs.title ?? '') }
}

export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    kind: { default: 'entry' },
    id: { default: '' },
    title: { default: '' },
  }),
  parseHTML() {
    return [
      {
        tag: 'span[data-reference]',
        getAttrs: (element) => {
          const found = readReference(element.getAttribute('data-reference') ?? '')
          return found === null ? false : { ...found, title: element.textContent ?? '' }
        },
      },
    ]
  },
  renderHTML({ node }) {
    const { kind, id, title } = node.attrs
    return [
      'span',
      mergeAttributes({ class: 'note-reference', role: 'link', 'data-reference': `${kind}:${id}` }),
      String(title === '' ? id : title),
    ]
  },
  renderText: ({ node }) => String(node.attrs.title || node.attrs.id),
})
