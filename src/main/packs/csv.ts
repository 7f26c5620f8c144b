// Reads CSV as spreadsheets write it, with the line of every row. Knows nothing of entries.

export type CsvRow = { readonly line: number; readonly cells: readonly string[] }
export type CsvTable = {
  readonly separator: string
  readonly header: CsvRow
  readonly rows: readonly CsvRow[]
}

/** The separator that the first line uses most: French spreadsheets write semicolons. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return [';', ',', '\t'].reduce(
    (best, candidate) => (count(candidate) > count(best) ? candidate : best),
    ';',
  )
}

/** Rows of cells; quoted cells may hold separators, doubled quotes and line ends. Empty lines are passed over. */
export function parseCsv(source: string): CsvTable {
  const text = source.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let start = 1
  let isQuoted = false
  const endCell = (): void => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (cells.some((value) => value !== '')) rows.push({ line: start, cells })
    cells = []
    start = line + 1
  }
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if (isQuoted) {
      if (char === '"' && text[index + 1] === '"') {
        cell += '"'
        index++
      } else if (char === '"') isQuoted = false
      else {
        if (char === '\n') line++
        if (char !== '\r') cell += char
      }
    } else if (char === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (char === separator) endCell()
    else if (char === '\n') {
      endRow()
      line++
      start = line
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRow()
  const [header = { line: 1, cells: [] }, ...body] = rows
  return { separator, header, rows: body }
}
