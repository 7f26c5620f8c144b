// A link to something of the application inside a note: an entry, another note, a meeting, a brief, a text. One unit in
// the text: its words are the title it had when it was set.
import { mergeAttributes, Node } from '@tiptap/core'
import { type LinkKind, linkAddress, readLinkAddress } from '../../../shared/text/note-markup.ts'

export type Reference = {
  readonly kind: LinkKind
  readonly id: string
  /** Of a text: the passage that is meant (`shared/text/passage-anchor.ts`); empty for the text itself and for all else. */
  readonly anchor: string
  readonly title: string
}

/** What an address like `entry:event-alliance-20` names; null for any other address. Letters may be percent-encoded. */
export function readReference(address: string): Omit<Reference, 'title'> | null {
  const found = readLinkAddress(address)
  if (found !== null || !address.includes('%')) return found
  try {
    return readLinkAddress(decodeURI(address))
  } catch {
    return null
  }
}

/** The attributes of a node of this type. */
export function referenceOf({ kind, id, anchor, title }: Record<string, unknown>): Reference | null {
  const address = `${String(kind)}:${String(id)}${anchor ? `#${String(anchor)}` : ''}`
  const found = readReference(address)
  return found === null ? null : { ...found, title: String(title ?? '') }
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
    anchor: { default: '' },
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
    const { kind, id, anchor, title } = node.attrs
    return [
      'span',
      mergeAttributes({
        class: 'note-reference',
        role: 'link',
        'data-reference': linkAddress({ kind, id, anchor }),
      }),
      String(title === '' ? id : title),
    ]
  },
  renderText: ({ node }) => String(node.attrs.title || node.attrs.id),
})
