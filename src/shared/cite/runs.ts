// Short formatted text as runs, and its two forms on a clipboard: HTML and plain text. Knows nothing of sources.

export type CiteRun = {
  readonly text: string
  readonly italic?: boolean
  readonly bold?: boolean
  readonly href?: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 cannot hold, and halves of pairs: no export may carry them. */
export function cleanText(text: string): string {
  return text.replace(/\p{Cs}|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, '')
}

export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}

/** The address if a document may carry it as a link (https and mailto), else null. */
export function safeAddress(address: string): string | null {
  return /^(?:https:\/\/|mailto:)[^\s<>"'\\^`{|}\p{Cc}]+$/iu.test(address) ? address : null
}

export function runsToHtml(runs: readonly CiteRun[]): string {
  return runs
    .map((run) => {
      let html = escapeHtml(run.text)
      if (run.italic) html = `<em>${html}</em>`
      if (run.bold) html = `<strong>${html}</strong>`
      const href = run.href === undefined ? null : safeAddress(run.href)
      return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`
    })
    .join('')
}

export function runsToText(runs: readonly CiteRun[]): string {
  return cleanText(runs.map((run) => run.text).join(''))
}
