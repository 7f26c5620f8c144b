// What the Markdown of a note says besides its words: links to things of the application, `#tags`, checklists.
// Total: any text can be read. Must not change the text.
import { fold } from './fold.ts'
import { ANCHOR_PATTERN } from './passage-anchor.ts'

/**
 * A link to something of the application is an ordinary Markdown link whose address names its kind and its id:
 * `[Vingtième conférence](entry:event-alliance-20)`. Other programs show the title; nothing is lost. That of a text may
 * say the passage and its words: `[Rapport](text:ID#12-les-victimes-recoivent-une-aide)`, see `passage-anchor.ts`.
 */
export const LINK_KINDS = ['entry', 'note', 'meeting', 'brief', 'text'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export type NoteLink = {
  readonly kind: LinkKind
  readonly id: string
  /** Of a text: the passage that is meant (`readAnchor`); empty for the text itself and for all else. */
  readonly anchor: string
  readonly title: string
  /** Place of the whole link in the Markdown. */
  readonly start: number
  readonly end: number
}
export type NoteTag = { readonly tag: string; readonly start: number; readonly end: number }
export type NoteTask = {
  readonly done: boolean
  readonly text: string
  /** Place of the character between the brackets, so that a box can be ticked in place. */
  readonly at: number
}
export type NoteMarkup = {
  readonly links: readonly NoteLink[]
  readonly tags: readonly NoteTag[]
  readonly tasks: readonly NoteTask[]
}

const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,99}'
const TARGET = `(${LINK_KINDS.join('|')}):(${ID})(?:(?<=text:${ID})#(${ANCHOR_PATTERN}))?`
const ADDRESS = new RegExp(`^${TARGET}$`, 'u')
/** The title may hold escaped characters and one level of brackets; it never runs over a line end. */
const LINK = new RegExp(
  `\\[((?:\\\\.|\\[(?:\\\\.|[^\\\\\\[\\]\\n]){0,200}\\]|[^\\\\\\[\\]\\n]){0,300})\\]\\(${TARGET}\\)`,
  'gu',
)
const TAG = /(?<![\p{L}\p{N}\p{M}_#&/\\:.-])#((?:[\p{L}\p{N}\p{M}]|\\?_|-(?=[\p{L}\p{N}])){1,60})(?!#)/gu
const TASK = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\\?\[([ xX])\\?\](?:[ \t]+(.*)|[ \t]*)$/u

/** The same tag however it is written: no accents, no capitals. */
export function tagKey(tag: string): string {
  return fold(tag.replace(/^#/, '').replaceAll('\\_', '_'))
}

/** The text with everything that is code replaced by spaces of the same length, so that places stay true. */
function withoutCode(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  let fence: string | null = null
  const lines = markdown.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    if (fence === null) {
      // A fence of backticks has no backtick after it, else it is code inside a line.
      if (mark?.[1] && !(mark[1].startsWith('`') && mark[2]?.includes('`'))) {
        fence = mark[1]
        return blank(line)
      }
      return line
    }
    if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null
    return blank(line)
  })
  return lines.map((line) => (line.includes('`') ? blankInlineCode(line) : line)).join('\n')
}

/** Whether a backslash takes its meaning from the character at a place: one of an odd number of them does. */
function isEscaped(line: string, at: number): boolean {
  let first = at
  while (line.charAt(first - 1) === '\\') first--
  return (at - first) % 2 === 1
}

/**
 * Code spans of one line; a run of backticks without its counterpart is text. An escaped backtick begins no code; in
 * code nothing is escaped, so that any run may end it. Linear in the number of runs.
 */
function blankInlineCode(line: string): string {
  const runs = [...line.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }))
  const next = new Map<number, number[]>()
  for (const [index, run] of runs.entries()) {
    const list = next.get(run.length)
    if (list) list.push(index)
    else next.set(run.length, [index])
  }
  let out = ''
  let from = 0
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]
    if (!run) break
    const skipped = isEscaped(line, run.at) ? 1 : 0
    const same = next.get(run.length - skipped) ?? []
    while (same[0] !== undefined && same[0] <= index) same.shift()
    const close = same[0]
    const end = close === undefined ? undefined : runs[close]
    if (close === undefined || !end) continue
    const stop = end.at + end.length
    const start = run.at + skipped
    out += line.slice(from, start) + ' '.repeat(stop - start)
    from = stop
    index = close
  }
  return out + line.slice(from)
}

/** Linear in practice; never throws. */
export function readMarkup(markdown: string): NoteMarkup {
  const text = withoutCode(markdown)
  const links: NoteLink[] = []
  for (const match of text.matchAll(LINK)) {
    const [whole, title = '', kind = '', id = '', anchor = ''] = match
    const known = LINK_KINDS.find((candidate) => candidate === kind)
    if (!known || text.charAt(match.index - 1) === '!') continue
    links.push({
      kind: known,
      id,
      anchor,
      title: title.replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'),
      start: match.index,
      end: match.index + whole.length,
    })
  }
  // A # inside an address or a link's title is no tag.
  const plain = text
    .replace(LINK, (whole) => ' '.repeat(whole.length))
    .replace(/(?:https?|mailto):[^\s)]{1,2000}/giu, (whole) => ' '.repeat(whole.length))
  const tags: NoteTag[] = []
  for (const match of plain.matchAll(TAG)) {
    const tag = (match[1] ?? '').replaceAll('\\_', '_')
    // `#4` is a number.
    if (!/\p{L}/u.test(tag)) continue
    tags.push({ tag, start: match.index, end: match.index + match[0].length })
  }
  const tasks: NoteTask[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const match = line.length > 5000 ? null : TASK.exec(line)
    if (match) {
      const at = offset + line.indexOf('[') + 1
      tasks.push({ done: match[1] !== ' ', text: (match[2] ?? '').trim(), at })
    }
    offset += line.length + 1
  }
  return { links, tags, tasks }
}

/** What an address like `entry:event-alliance-20` names; null for any other address. */
export function readLinkAddress(address: string): Pick<NoteLink, 'kind' | 'id' | 'anchor'> | null {
  const match = ADDRESS.exec(address)
  const kind = LINK_KINDS.find((one) => one === match?.[1])
  return kind === undefined || match?.[2] === undefined
    ? null
    : { kind, id: match[2], anchor: match[3] ?? '' }
}

export const linkAddress = ({ kind, id, anchor }: Pick<NoteLink, 'kind' | 'id' | 'anchor'>): string =>
  `${kind}:${id}${anchor === '' ? '' : `#${anchor}`}`

/**
 * The Markdown of a link; a title with brackets or line ends is made safe. `readMarkup` reads it back. `anchor` is for
 * a passage of a text.
 */
export function linkMarkdown(kind: LinkKind, id: string, title: string, anchor = ''): string {
  const clean = title
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
    .slice(0, 200)
    .replace(/[\\`*_~[\]]/g, '\\$&')
  return `[${clean.length > 290 ? clean.slice(0, 290).replace(/\\+$/, '') : clean}](${linkAddress({ kind, id, anchor })})`
}

/** The Markdown with the box at `at` (see NoteTask) ticked or emptied. */
export function setTask(markdown: string, at: number, done: boolean): string {
  return /^[ xX]$/.test(markdown.charAt(at))
    ? `${markdown.slice(0, at)}${done ? 'x' : ' '}${markdown.slice(at + 1)}`
    : markdown
}
