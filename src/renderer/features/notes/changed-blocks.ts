// Which paragraphs a change of a document touched, so that what is drawn over the text is worked out for them alone.
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

export type Block = { readonly node: Node; readonly pos: number }

/** Paragraphs, headings and the like, in order; code blocks are left out. */
export function textBlocks(doc: Node, from = 0, to = doc.content.size): Block[] {
  const blocks: Block[] = []
  doc.nodesBetween(Math.max(0, from), Math.min(doc.content.size, to), (node, pos) => {
    if (!node.isTextblock) return true
    if (!node.type.spec.code) blocks.push({ node, pos })
    return false
  })
  return blocks
}

/** The blocks of the new document that a transaction touched. */
export function changedBlocks(transaction: Transaction): Block[] {
  const { mapping, doc } = transaction
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, rest.map(newStart, -1))
      to = Math.max(to, rest.map(newEnd, 1))
    })
  }
  return from > to ? [] : textBlocks(doc, from - 1, to + 1)
}

/** Each run of text of a block that is not code, with its place in the document. */
export function eachText(block: Block, visit: (text: string, at: number) => void): void {
  let run = ''
  let start = 0
  const flush = () => {
    if (run !== '') visit(run, start)
    run = ''
  }
  block.node.forEach((child, offset) => {
    const isProse = child.isText && !child.marks.some((mark) => mark.type.name === 'code')
    if (!isProse) flush()
    // Marks cut a word into pieces: they are read as one.
    else if (run === '') start = block.pos + 1 + offset
    if (isProse) run += child.text ?? ''
  })
  flush()
}
