// A document as HTML and as Markdown. HTML is one file with its style, no script and nothing from elsewhere.
import { cleanText, escapeHtml } from '../../shared/cite/runs.ts'
import { formatDay } from '../../shared/text/format.ts'
import type { Block, ExportDocument, Runs } from './document.ts'
import { WORDS } from './words.ts'

const STYLE = `
@page { size: A4; margin: 2.2cm }
body { font: 1rem/1.5 "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: #1b1b1b; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
header.mark { display: flex; justify-content: space-between; font-size: .85rem; border-bottom: 1px solid #8a8a8a; padding-bottom: .3rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.2rem 0 .3rem } h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem } h3 { font-size: 1.02rem; margin: 1.1rem 0 .3rem }
.subtitle { color: #4a4a4a; margin: 0 } .caveat { font-style: italic; padding-left: 1rem; border-left: 3px solid #b36b00 } .small { font-size: .85rem; color: #4a4a4a }
blockquote { margin: .8rem 0 .8rem 1rem; padding-left: 1rem; border-left: 3px solid #8a8a8a } pre { white-space: pre-wrap }
.line { padding-left: 4.6rem; text-indent: -4.6rem; margin: .35rem 0 } .line > .time { display: inline-block; width: 4.6rem; text-indent: 0; color: #4a4a4a }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 } th, td { border: 1px solid #8a8a8a; padding: .3rem .5rem; text-align: left; vertical-align: top } th { background: #f0f0f0 }
.sources { font-size: .85rem; border-top: 1px solid #8a8a8a; margin-top: 2rem } sup { line-height: 0 }
`

function html(runs: Runs): string {
  return runs
    .map((run) => {
      if (run.note !== undefined) {
        return `<sup><a href="#n${run.note}" id="r${run.note}" role="doc-noteref">${run.note}</a></sup>`
      }
      let out = escapeHtml(run.text).replaceAll('\n', '<br>')
      if (run.code) out = `<code>${out}</code>`
      if (run.strike) out = `<s>${out}</s>`
      if (run.italic) out = `<em>${out}</em>`
      if (run.bold) out = `<strong>${out}</strong>`
      return run.href === undefined ? out : `<a href="${escapeHtml(run.href)}">${out}</a>`
    })
    .join('')
}

type Item = Extract<Block, { type: 'item' }>

/** Items that follow one another become lists inside lists. */
function htmlItems(items: readonly Item[]): string {
  let out = ''
  const open: string[] = []
  for (const item of items) {
    const tag = item.number === null ? 'ul' : 'ol'
    while (open.length > item.depth + 1) out += `</li></${open.pop()}>`
    if (open.length === item.depth + 1) out += '</li>'
    while (open.length < item.depth + 1) {
      const start = tag === 'ol' && item.number !== 1 ? ` start="${item.number ?? 1}"` : ''
      out += `<${tag}${start}>`
      open.push(tag)
      if (open.length < item.depth + 1) out += '<li>'
    }
    const box = item.checked === null ? '' : item.checked ? '☑ ' : '☐ '
    out += `<li>${box}${html(item.runs)}`
  }
  while (open.length > 0) out += `</li></${open.pop()}>`
  return out
}

function htmlBlock(block: Exclude<Block, Item>): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${html(block.runs)}</h${block.level}>`
    case 'paragraph':
      return `<p${block.style ? ` class="${block.style}"` : ''}>${html(block.runs)}</p>`
    case 'quote':
      return `<blockquote><p>${html(block.runs)}</p></blockquote>`
    case 'labelled':
      return `<p class="line"><span class="time">${escapeHtml(block.label)}</span>${html(block.runs)}</p>`
    case 'table': {
      const head = block.header.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`)
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>`
    case 'rule':
      return '<hr>'
  }
}

export function writeHtml(document: ExportDocument): Uint8Array {
  const { locale } = document
  const words = WORDS[locale]
  const body: string[] = []
  const { blocks } = document
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (block.type !== 'item') {
      body.push(htmlBlock(block))
      continue
    }
    const items: Item[] = []
    for (let next = blocks[index]; next?.type === 'item'; next = blocks[++index]) items.push(next)
    index--
    body.push(htmlItems(items))
  }
  const notes =
    document.notes.length === 0
      ? ''
      : `<section class="sources" role="doc-endnotes"><h2>${words.notes}</h2><ol>${document.notes
          .map((runs, index) => `<li id="n${index + 1}">${html(runs)}</li>`)
          .join('')}</ol></section>`
  const mark = escapeHtml(words.marks[document.mark])
  return Buffer.from(
    `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="mark"><strong>${mark}</strong><span>${escapeHtml(formatDay(document.date, locale))}</span></header>
<main>
<h1>${escapeHtml(document.title)}</h1>
${document.subtitle.map((line) => `<p class="subtitle">${escapeHtml(line)}</p>`).join('\n')}
${body.join('\n')}
${notes}
</main>
</body>
</html>
`,
    'utf8',
  )
}

/** Characters that would be read as marks. */
const escapeMd = (text: string) =>
  cleanText(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')

function md(runs: Runs): string {
  return runs
    .map((run) => {
      if (run.note !== undefined) return `[^${run.note}]`
      if (run.code) return `\`${cleanText(run.text).replaceAll('`', '’')}\``
      // Marks stand against the words, or they are not read as marks.
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
      if (core === '') return run.text
      let out = run.href === core ? `<${core}>` : escapeMd(core)
      if (run.strike) out = `~~${out}~~`
      if (run.italic) out = `*${out}*`
      if (run.bold) out = `**${out}**`
      if (run.href !== undefined && run.href !== core) out = `[${out}](<${run.href}>)`
      return `${before}${out}${after}`
    })
    .join('')
}

const mdLine = (runs: Runs) => md(runs).replace(/\n/g, '  \n')

export function writeMarkdown(document: ExportDocument): Uint8Array {
  const { locale, notes, blocks } = document
  const words = WORDS[locale]
  const out: string[] = [
    `**${words.marks[document.mark]}** · ${formatDay(document.date, locale)}`,
    `# ${escapeMd(document.title)}`,
    ...document.subtitle.map(escapeMd),
  ]
  for (const [index, block] of blocks.entries()) {
    const isList = block.type === 'item' || block.type === 'labelled'
    const last = blocks[index - 1]
    const follows = isList && (last?.type === 'item' || last?.type === 'labelled')
    const text = mdBlock(block)
    if (follows) out.push(`${out.pop() ?? ''}\n${text}`)
    else out.push(text)
  }
  if (notes.length > 0) out.push(notes.map((runs, index) => `[^${index + 1}]: ${md(runs)}`).join('\n'))
  return Buffer.from(`${out.filter((part) => part !== '').join('\n\n')}\n`, 'utf8')
}

function mdBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${md(block.runs).replace(/\n/g, ' ')}`
    case 'paragraph':
      return mdLine(block.runs)
    case 'quote':
      return `> ${md(block.runs).replace(/\n/g, '\n> ')}`
    case 'item': {
      const box = block.checked === null ? '' : block.checked ? '[x] ' : '[ ] '
      const mark = block.number === null ? '-' : `${block.number}.`
      return `${'  '.repeat(block.depth)}${mark} ${box}${md(block.runs).replace(/\n/g, ' ')}`
    }
    case 'labelled':
      return `- **${block.label}** ${md(block.runs).replace(/\n/g, ' ')}`
    case 'table': {
      const row = (cells: readonly Runs[]) =>
        `| ${cells.map((cell) => md(cell).replace(/\n/g, '<br>')).join(' | ')} |`
      return [row(block.header), `|${' --- |'.repeat(block.header.length)}`, ...block.rows.map(row)].join(
        '\n',
      )
    }
    case 'code': {
      const fence = '`'.repeat(
        Math.max(3, ...[...block.text.matchAll(/`+/g)].map((run) => run[0].length + 1)),
      )
      return `${fence}\n${cleanText(block.text)}\n${fence}`
    }
    case 'rule':
      return '---'
  }
}
