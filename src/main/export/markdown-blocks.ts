// The Markdown of notes and own texts as blocks of a document. Raw HTML and images stay literal text.
import MarkdownIt from 'markdown-it'
import { safeAddress } from '../../shared/cite/runs.ts'
import type { Block, Run } from './document.ts'

const reader = new MarkdownIt('commonmark', { html: false })
  .enable(['strikethrough', 'table'])
  .disable('image')
// Every address is read as a link; what may not be one in a document loses its address, not its words.
reader.validateLink = () => true

type Token = ReturnType<typeof reader.parse>[number]

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let bold = 0
  let italic = 0
  let strike = 0
  let href: string | null = null
  const push = (text: string, code = false) => {
    if (text === '') return
    runs.push({
      text,
      ...(bold > 0 ? { bold: true } : {}),
      ...(italic > 0 ? { italic: true } : {}),
      ...(strike > 0 ? { strike: true } : {}),
      ...(code ? { code: true } : {}),
      ...(href === null ? {} : { href }),
    })
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        bold++
        break
      case 'strong_close':
        bold--
        break
      case 'em_open':
        italic++
        break
      case 'em_close':
        italic--
        break
      case 's_open':
        strike++
        break
      case 's_close':
        strike--
        break
      case 'link_open': {
        const address = token.attrGet('href')
        href = address === null ? null : safeAddress(String(address))
        break
      }
      case 'link_close':
        href = null
        break
      case 'softbreak':
      case 'hardbreak':
        push('\n')
        break
      case 'code_inline':
        push(token.content, true)
        break
      default:
        push(token.content)
    }
  }
  return runs
}

type List = { ordered: boolean; next: number }

/** `headingLevel` is the level of the first heading of the text: deeper ones follow. */
export function markdownBlocks(markdown: string, headingLevel: 1 | 2 | 3 = 3): Block[] {
  const blocks: Block[] = []
  const lists: List[] = []
  let quotes = 0
  let isFirstInItem = false
  let heading = 0
  let row: Run[][] | null = null
  let header: Run[][] = []
  let rows: Run[][][] = []

  const text = (runs: Run[]) => {
    if (row) {
      row.push(runs)
      return
    }
    if (heading > 0) {
      const level = Math.min(3, headingLevel + Math.max(0, heading - 2))
      blocks.push({ type: 'heading', level: level === 1 ? 1 : level === 2 ? 2 : 3, runs })
      return
    }
    const list = lists.at(-1)
    if (list) {
      const box = /^\\?\[([ xX])\\?\](?:\s+|$)/.exec(runs[0]?.text ?? '')
      const first = runs[0]
      const rest =
        box && first ? [{ ...first, text: first.text.slice(box[0].length) }, ...runs.slice(1)] : runs
      blocks.push({
        type: 'item',
        runs: rest,
        depth: lists.length - 1,
        number: isFirstInItem && list.ordered ? list.next++ : null,
        checked: box ? box[1] !== ' ' : null,
      })
      isFirstInItem = false
      return
    }
    blocks.push(quotes > 0 ? { type: 'quote', runs } : { type: 'paragraph', runs })
  }

  for (const token of reader.parse(markdown, {})) {
    switch (token.type) {
      case 'heading_open':
        heading = Number(token.tag.slice(1))
        break
      case 'heading_close':
        heading = 0
        break
      case 'bullet_list_open':
        lists.push({ ordered: false, next: 1 })
        break
      case 'ordered_list_open':
        lists.push({ ordered: true, next: Number(token.attrGet('start') ?? 1) })
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        break
      case 'list_item_open':
        isFirstInItem = true
        break
      case 'blockquote_open':
        quotes++
        break
      case 'blockquote_close':
        quotes--
        break
      case 'hr':
        blocks.push({ type: 'rule' })
        break
      case 'fence':
      case 'code_block':
        blocks.push({ type: 'code', text: token.content.replace(/\n$/, '') })
        break
      case 'table_open':
        header = []
        rows = []
        break
      case 'tr_open':
        row = []
        break
      case 'tr_close':
        if (row) {
          if (header.length === 0) header = row
          else rows.push(row)
        }
        row = null
        break
      case 'table_close':
        blocks.push({ type: 'table', header, rows, widths: header.map(() => 1) })
        break
      case 'inline':
        text(runsOf(token.children ?? []))
        break
    }
  }
  return blocks
}
