// The text of a DOCX, paragraph by paragraph, for reading an agenda. The file is foreign: sizes are checked before
// anything is unpacked, and no XML entity is ever resolved.
import { AppError } from '../../shared/errors.ts'

const MAX_XML_BYTES = 8 * 1024 * 1024
const MAX_TEXT = 800_000
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hex, name: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : ''
    },
  )
}

/** Cells of a table row come on one line: a time in the first column stays with its title. */
export function paragraphsOf(xml: string): string {
  const lines: string[] = []
  let line = ''
  let rows = 0
  const end = () => {
    if (rows > 0) line += ' '
    else {
      lines.push(line.trim())
      line = ''
    }
  }
  // Deleted text is in w:delText, field codes in w:instrText: neither is text of the document.
  const TOKEN =
    /<w:t(?:\s[^>]{0,200})?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)\b[^>]{0,200}\/>|<(\/?)w:(p|tr)(?=[\s>/])[^>]{0,500}>/g
  for (const [whole, text, mark, slash, tag] of xml.matchAll(TOKEN)) {
    if (text !== undefined) line += decode(text)
    else if (mark === 'noBreakHyphen') line += '-'
    else if (mark === 'br' || mark === 'cr') end()
    else if (mark === 'tab') line += ' '
    else if (tag === 'tr') {
      rows += slash === '/' ? -1 : whole.endsWith('/>') ? 0 : 1
      rows = Math.max(0, rows)
      if (rows === 0) end()
    } else if (slash === '/' || whole.endsWith('/>')) end()
    if (lines.length > 20_000) break
  }
  lines.push(line.trim())
  return lines.join('\n').slice(0, MAX_TEXT)
}

/** `agenda-unreadable` when it is no DOCX. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate/browser')
  let xml: Uint8Array | undefined
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== 'word/document.xml') return false
        if (file.originalSize > MAX_XML_BYTES) throw new Error('too large')
        return true
      },
    })
    xml = files['word/document.xml']
  } catch (error) {
    throw new AppError('agenda-unreadable', 'not a DOCX', {}, { cause: error })
  }
  if (!xml) throw new AppError('agenda-unreadable', 'no document in it', {})
  return paragraphsOf(strFromU8(xml))
}
