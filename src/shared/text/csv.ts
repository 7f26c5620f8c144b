// Tables as CSV, in the two forms that are asked for: what a French Excel opens by a double click, and the plain one
// of RFC 4180. Text that a spreadsheet would run as a formula is made inert.

export type CsvCell = string | number | null
export type CsvForm = 'excel-fr' | 'plain'
export type CsvRow = readonly CsvCell[]
/** Rows may be made while they are written. */
export type CsvData = { readonly header: readonly string[]; readonly rows: Iterable<CsvRow> }

const BOM = '\ufeff'
const FORMS = {
  'excel-fr': { start: BOM, separator: ';', decimal: ',' },
  plain: { start: '', separator: ',', decimal: '.' },
} as const satisfies Record<CsvForm, { start: string; separator: string; decimal: string }>

/** Spreadsheets run a cell that begins so, whatever the quotes around it; they pass over spaces first. */
const RUNS = /^\s*[=+\-@＝＋－＠\t\r]/

function write(cell: CsvCell, separator: string, decimal: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : ''
  const text = RUNS.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /["\r\n\t]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** A comma in a number of the French form is no separator there: the separator is the semicolon. */
export function toCsv(data: CsvData, form: CsvForm): string {
  return [...csvLines(data, form)].join('')
}

/** The same, a line at a time: thousands of rows are written with pauses. */
export function* csvLines({ header, rows }: CsvData, form: CsvForm): Generator<string, void> {
  const { start, separator, decimal } = FORMS[form]
  const line = (row: CsvRow) => `${row.map((cell) => write(cell, separator, decimal)).join(separator)}\r\n`
  yield `${start}${line(header)}`
  for (const row of rows) yield line(row)
}
