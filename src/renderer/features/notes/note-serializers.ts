// How each node and mark of a note is written as Markdown, with the escapes that CommonMark needs and no more.
import { Fragment, type Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import {
  defaultMarkdownSerializer,
  type MarkdownSerializer,
  type MarkdownSerializerState,
} from 'prosemirror-markdown'
import { linkMarkdown } from '../../../shared/text/note-markup.ts'
import { referenceOf } from './reference-node.ts'

/** What has been written so far is not in the library's types. */
type Writing = MarkdownSerializerState & { out: string; closed: Node | null }
type Nodes = MarkdownSerializer['nodes']
type Marks = MarkdownSerializer['marks']

const EMPHASIS = new Set(['bold', 'italic', 'strike'])
const PUNCTUATION = /[\p{P}\p{S}]/u
const isPunctuation = (char: string | undefined) => char !== undefined && PUNCTUATION.test(char)
const isWord = (char: string | undefined) =>
  char !== undefined && !PUNCTUATION.test(char) && !/\s/u.test(char)

const emphasisOf = (node: Node) => node.marks.filter((mark) => EMPHASIS.has(mark.type.name))
const asEntity = (char: string) => `&#${char.codePointAt(0)};`

/** True when some emphasis of `inside` ends (or begins) at its border with `outside`. */
function emphasisBorder(inside: Node, outside: Node): boolean {
  return emphasisOf(inside).some((mark) => !mark.isInSet(outside.marks))
}

/** What a line may not begin with as it is, after a line break or at the start of a block. */
const LINE_START =
  /^(?:(\d{1,9})([.)])(?=\s|$)|(-|\+(?=\s|$)|=+\s*$|>|[|:](?=[\s|:-]*-[\s|:-]*$)|#(?=#{0,5}(?:\s|$))))/u

/**
 * Text with the escapes that its place asks for. Emphasis next to punctuation inside and a letter outside
 * (`**« mot »**s`) is not emphasis in CommonMark unless that letter is written as an entity.
 */
function writeText(state: MarkdownSerializerState, node: Node, parent: Node, index: number): void {
  let text = node.text ?? ''
  const whole = parent.child(index).text ?? text
  const before = index > 0 ? parent.child(index - 1) : null
  const after = index + 1 < parent.childCount ? parent.child(index + 1) : null
  const chars = [...text]
  let tail = ''

  if (after?.isText && emphasisBorder(after, node)) {
    const last = chars.at(-1)
    if (whole.endsWith(text) && isWord(last) && isPunctuation([...(after.text ?? '')][0])) {
      tail = asEntity(last ?? '')
      text = chars.slice(0, -1).join('')
    }
  }
  if (before?.isText && emphasisBorder(before, node)) {
    const first = [...text][0]
    if (whole.startsWith(text) && isWord(first) && isPunctuation([...(before.text ?? '')].at(-1))) {
      state.write(asEntity(first ?? ''))
      text = [...text].slice(1).join('')
    }
  }
  if (before === null || before.type.name === 'hardBreak') {
    text = text.trimStart()
    const match = LINE_START.exec(text)
    if (match) {
      state.write(match[1] === undefined ? `\\${text[0]}` : `${match[1]}\\${match[2]}`)
      text = text.slice(match[1] === undefined ? 1 : match[0].length)
    }
  }
  if (after === null || after.type.name === 'hardBreak') {
    text = text.trimEnd()
    if (after === null && parent.type.name === 'heading' && text.endsWith('#')) {
      tail = '\\#'
      text = text.slice(0, -1)
    }
  }
  if (text !== '') state.text(text)
  if (tail !== '') state.write(tail)
}

/** Lists of one kind that follow each other need different marks to stay two lists. */
function isSecondInRow(node: Node, parent: Node, index: number): boolean {
  let before = 0
  while (index - before > 0 && parent.child(index - before - 1).type === node.type) before += 1
  return before % 2 === 1
}

/** One line of a table from the text of its cells. */
const tableLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** What a cell says, on one line and with its bars escaped. */
function cellMarkdown(state: Writing, cell: Node): string {
  const inline: Node[] = []
  cell.firstChild?.forEach((node) => {
    inline.push(node.type.name === 'hardBreak' ? cell.type.schema.text(' ') : node)
  })
  const start = state.out.length
  if (cell.firstChild) state.renderInline(cell.firstChild.copy(Fragment.fromArray(inline)), false)
  const text = state.out.slice(start)
  state.out = state.out.slice(0, start)
  return text.replaceAll('|', '\\|').trim()
}

function writeTable(state: Writing, table: Node): void {
  const map = TableMap.get(table)
  const columns = Array.from({ length: map.width }, (_, column) => column)
  const written = new Set<number>()
  for (let row = 0; row < map.height; row += 1) {
    // What precedes the line (quotation, list) is written first, so that the cells alone are taken back.
    if (row > 0) state.ensureNewLine()
    state.write('')
    const cells = columns.map((column) => {
      const place = map.map[row * map.width + column] ?? 0
      const cell = table.nodeAt(place)
      // A cell over several columns or rows is said once.
      if (cell === null || written.has(place)) return ''
      written.add(place)
      return cellMarkdown(state, cell)
    })
    state.out += tableLine(cells)
    if (row > 0) continue
    state.ensureNewLine()
    state.write(tableLine(columns.map(() => '---')))
  }
  state.closeBlock(table)
}

export const nodeSerializers: Nodes = {
  paragraph(state, node) {
    state.renderInline(node)
    state.closeBlock(node)
  },
  heading(state, node) {
    state.write(`${'#'.repeat(Number(node.attrs.level))} `)
    state.renderInline(node, false)
    state.closeBlock(node)
  },
  blockquote(state, node) {
    state.wrapBlock('> ', null, node, () => state.renderContent(node))
  },
  codeBlock(state, node) {
    const longest = Math.max(2, ...(node.textContent.match(/`{3,}/g) ?? []).map((run) => run.length))
    const fence = '`'.repeat(longest + 1)
    state.write(`${fence}${node.attrs.language ?? ''}\n`)
    state.text(node.textContent, false)
    state.write('\n')
    state.write(fence)
    state.closeBlock(node)
  },
  bulletList(state, node, parent, index) {
    const bullet = isSecondInRow(node, parent, index) ? '* ' : '- '
    state.renderList(node, '  ', () => bullet)
  },
  orderedList(state, node, parent, index) {
    const start = Number(node.attrs.start ?? 1)
    const sign = isSecondInRow(node, parent, index) ? ')' : '.'
    const width = String(start + node.childCount - 1).length
    state.renderList(node, ' '.repeat(width + 2), (i) => `${String(start + i).padStart(width)}${sign} `)
  },
  listItem(state, node) {
    state.renderContent(node)
  },
  taskList(state, node, parent, index) {
    const bullet = isSecondInRow(node, parent, index) ? '* ' : '- '
    state.renderList(node, '  ', () => bullet)
  },
  taskItem(state, node) {
    state.write(node.attrs.checked === true ? '[x] ' : '[ ] ')
    state.renderContent(node)
  },
  table: (state, node) => writeTable(state as Writing, node),
  reference(state, node) {
    const target = referenceOf(node.attrs)
    if (target === null) return state.text(String(node.attrs.title))
    // An exclamation mark before it would make it an image; one that ends the block before does not.
    const writing = state as Writing
    if (writing.closed === null && writing.out.endsWith('!')) writing.out = `${writing.out.slice(0, -1)}&#33;`
    state.write(linkMarkdown(target.kind, target.id, target.title, target.anchor))
  },
  horizontalRule(state, node) {
    state.write('---')
    state.closeBlock(node)
  },
  hardBreak(state, _node, parent, index) {
    if (parent.type.name === 'heading') return state.write(' ')
    for (let i = index + 1; i < parent.childCount; i += 1) {
      if (parent.child(i).type.name !== 'hardBreak') return state.write('\\\n')
    }
  },
  text: writeText,
}

const { link, code } = defaultMarkdownSerializer.marks
if (link === undefined || code === undefined) throw new Error('prosemirror-markdown has no link or code mark')

export const markSerializers: Marks = {
  bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
  italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
  strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
  link,
  code,
}
