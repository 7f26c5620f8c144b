// Plain text of a note kept as Markdown: for its title in lists, for search and for excerpts.

/** Markdown marks removed, line by line; text inside links and code stays. Good enough to read and to search. */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      withoutBars(line)
        .replace(
          /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|```.*$|(?:[-*_]\s*){3,}$)/,
          '',
        )
        .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
        .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
        .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
        .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
        .trim(),
    )
    .join('\n')
    .trim()
}

/** The cells of a line of a table with a dot between them; nothing for the line under its head. */
function withoutBars(line: string): string {
  const row = line.trim()
  if (!row.startsWith('|')) return line
  if (/^[\s|:-]+$/.test(row) && row.includes('-')) return ''
  return row
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')
}

/** First line with text, at most 120 characters; empty for an empty note. */
export function noteTitle(markdown: string): string {
  const line =
    plainText(markdown)
      .split('\n')
      .find((candidate) => candidate.trim() !== '') ?? ''
  return shorten(line, 120)
}

/** Cuts at a word border and adds `…`; never inside a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`
}
