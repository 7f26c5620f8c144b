// Notes are kept as Markdown (CommonMark, ~~strike~~, tables, - [ ] tasks, links like entry:ID): reading it into the editor's schema and writing it back.
// Raw HTML and images stay literal text; a single line break is a line break; unsafe links stay literal text.
import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import MarkdownIt from 'markdown-it'
import { MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import { isAllowedAddress, noteExtensions } from './note-extensions.ts'
import { markSerializers, nodeSerializers } from './note-serializers.ts'
import { noteTokens } from './note-tokens.ts'
import { readReference } from './reference-node.ts'

export const noteSchema = getSchema(noteExtensions)

const tokenizer = new MarkdownIt('commonmark', { html: false })
  .enable(['strikethrough', 'table'])
  .disable('image')
  .use(noteTokens)
tokenizer.validateLink = (address) => isAllowedAddress(address) || readReference(address) !== null
// Deeper than anybody nests a list, so that no text is cut.
tokenizer.set({ maxNesting: 1000 })

type Tokenizer = ConstructorParameters<typeof MarkdownParser>[1]

const parser = new MarkdownParser(noteSchema, tokenizer as unknown as Tokenizer, {
  blockquote: { block: 'blockquote' },
  paragraph: { block: 'paragraph' },
  list_item: { block: 'listItem' },
  task_list: { block: 'taskList' },
  task_item: { block: 'taskItem', getAttrs: (token) => ({ checked: token.meta?.checked === true }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader' },
  td: { block: 'tableCell' },
  reference: { node: 'reference', getAttrs: (token) => token.meta },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
  },
  // Two levels of heading: the title of a note is its first line, not a heading 1.
  heading: {
    block: 'heading',
    getAttrs: (token) => ({ level: token.tag === 'h1' || token.tag === 'h2' ? 2 : 3 }),
  },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', noCloseToken: true, getAttrs: (token) => ({ language: token.info || null }) },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  softbreak: { node: 'hardBreak' },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  link: {
    mark: 'link',
    getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') || null }),
  },
  code_inline: { mark: 'code', noCloseToken: true },
})

const serializer = new MarkdownSerializer(nodeSerializers, markSerializers, {
  hardBreakNodeName: 'hardBreak',
  // Only where they would be read as an entity or as a tag; underscores in a row, which the library leaves bare.
  escapeExtraCharacters: /&(?=#?\w+;)|<(?=[a-z/!?])|(?<!\\)_(?=\\_)|(?<=_)_/gi,
})

/** The document of a note; never fails, whatever the text. */
export function parseNote(markdown: string): Node {
  return parser.parse(markdown)
}

/** A link to something of the application has one form, whatever emphasis it stands in. */
function withBareReferences(document: Node): Node {
  const transform = new Transform(document)
  document.descendants((node, pos) => {
    if (node.type.name !== 'reference') return
    for (const mark of node.marks) transform.removeMark(pos, pos + 1, mark)
  })
  return transform.doc
}

const isList = (node: Node) => /List$/.test(node.type.name)

/** Pieces that can be written by themselves: a block, or lists that follow each other (their marks tell them apart). */
function pieces(document: Node): Node[][] {
  const found: Node[][] = []
  document.forEach((node) => {
    const last = found.at(-1)
    if (last?.[0] !== undefined && isList(last[0]) && isList(node)) last.push(node)
    else found.push([node])
  })
  return found
}

/** What a block is written as: while a note is being written all but one of its blocks stay the very same objects. */
const written = new WeakMap<Node, string>()

function writePiece(nodes: readonly Node[]): string {
  const [node] = nodes
  const known = nodes.length === 1 && node !== undefined ? written.get(node) : undefined
  if (known !== undefined) return known
  const text = writeWhole(noteSchema.topNodeType.create(null, nodes))
  if (nodes.length === 1 && node !== undefined) written.set(node, text)
  return text
}

/** The Markdown of a document in one go: what `serializeNote` must answer too. */
export function writeWhole(document: Node): string {
  return serializer.serialize(withBareReferences(document), { tightLists: true }).trimEnd()
}

/**
 * The Markdown of a document. Blank paragraphs and spaces at the ends of lines have no form in it and are dropped. Costs
 * the blocks that were not written before.
 */
export function serializeNote(document: Node): string {
  return pieces(document)
    .map(writePiece)
    .filter((text) => text !== '')
    .join('\n\n')
}
