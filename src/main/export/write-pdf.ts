// A document as PDF: A4, tagged for screen readers, notes at the foot of the page, fonts embedded. Runs without
// Electron. Loaded when an export runs.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { cleanText } from '../../shared/cite/runs.ts'
import { formatDay } from '../../shared/text/format.ts'
import type { Block, ExportDocument, Runs } from './document.ts'
import { breakLines, type Face, type Line, type Measure, type Piece, type Style } from './lines.ts'
import { WORDS } from './words.ts'

const A4 = { width: 595.28, height: 841.89 } as const
const LEFT = 62
const RIGHT = A4.width - 62
const TOP = 84
const BOTTOM = A4.height - 66
const WIDTH = RIGHT - LEFT
const LEADING = 1.42
const NOTE_SIZE = 8.5
const NOTE_GAP = 12
const GREY = '#4a4a4a'
const INK = '#1b1b1b'
const LINK = '#0b4f9e'
const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const

/** The font files in their package, by face. */
function fontPaths(): Readonly<Record<Face, string>> {
  const require = createRequire(import.meta.url)
  return {
    regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    italic: require.resolve('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
    'bold-italic': require.resolve('@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf'),
  }
}

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement
type Tag = Parameters<Pdf['struct']>[0]

const HEADING_SIZE = { 1: 16, 2: 13.5, 3: 11.5 } as const

/** One part of a page that takes lines: where they begin, how large, under which tag. */
type TextOptions = {
  readonly size: number
  readonly left: number
  readonly width: number
  readonly color: string
  readonly tag: Tag
  readonly parent: Struct
  readonly before: number
  readonly after: number
  /** Room that must be left after it on the page: a heading stays with its text. */
  readonly keep: number
  /** A bar at the left of each line. */
  readonly bar: string | null
  readonly label?: { readonly text: string; readonly left: number } | undefined
}

export async function writePdf(document: ExportDocument): Promise<Uint8Array> {
  const writer = createWriter(document)
  writer.write()
  return await writer.bytes
}

function createWriter(document: ExportDocument) {
  const { locale } = document
  const words = WORDS[locale]
  const paths = fontPaths()
  const pdf: Pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: TAGS[locale],
    // The default would read a font that is not embedded.
    font: paths.regular,
    subset: 'PDF/UA',
    info: {
      Title: cleanText(document.title),
      Creator: 'Vademecum',
      Producer: 'Vademecum',
      CreationDate: new Date(document.date),
    },
  } as unknown as PDFKit.PDFDocumentOptions)
  // By path, never by a registered name: the default font under a second name would be read from disk at each use.
  const use = (face: Face) => pdf.font(paths[face])

  const chunks: Buffer[] = []
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })

  const root = pdf.struct('Document')
  pdf.addStructure(root)

  const widths = new Map<string, number>()
  const measureAt =
    (size: number): Measure =>
    (text, style) => {
      const drawn = style.note === null ? size : size * 0.68
      const key = `${style.face} ${drawn} ${text}`
      const known = widths.get(key)
      if (known !== undefined) return known
      const width = use(style.face).fontSize(drawn).widthOfString(shown(text))
      widths.set(key, width)
      return width
    }

  // What the fonts have no sign for is shown as a square rather than as nothing.
  const has = new Map<string, boolean>()
  const font = () =>
    (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font.font
  function shown(text: string): string {
    const clean = cleanText(text)
    if (/^[\u0020-\u024f\u2010-\u2026\u202f\u20ac]*$/.test(clean)) return clean
    return [...clean]
      .map((char) => {
        let known = has.get(char)
        if (known === undefined) {
          use('regular')
          known = font().hasGlyphForCodePoint(char.codePointAt(0) ?? 0) || /[\p{M}\p{Cf}]/u.test(char)
          has.set(char, known)
        }
        return known ? char : /\p{Extended_Pictographic}/u.test(char) ? '' : '\u25a1'
      })
      .join('')
  }

  let y = TOP
  let isFresh = true
  /** Notes of the page being filled, drawn when it is full. */
  let notes: { lines: { line: Line; isFirst: boolean }[]; number: number; parent: Struct }[] = []
  let notesHeight = 0
  const noted = new Set<number>()
  const noteLine = NOTE_SIZE * 1.35

  const newPage = () => {
    if (pdf.bufferedPageRange().count > 0) drawNotes()
    pdf.addPage()
    y = TOP
    isFresh = true
  }

  const drawNotes = () => {
    if (notes.length === 0) return
    const height = notesHeight
    let at = Math.min(BOTTOM - height + NOTE_GAP, BOTTOM)
    artifact(() => {
      pdf
        .save()
        .lineWidth(0.5)
        .strokeColor('#8a8a8a')
        .moveTo(LEFT, at - 5)
        .lineTo(LEFT + 120, at - 5)
        .stroke()
        .restore()
    })
    for (const note of notes) {
      const struct = pdf.struct('Note')
      // A note must have a name of its own in an accessible file.
      const { data } = (struct as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
      data['ID'] = new String(`note-${note.number}`)
      note.parent.add(struct)
      for (const { line } of note.lines) {
        drawLine(line, LEFT, at, NOTE_SIZE, INK, 'Note', struct)
        at += noteLine
      }
      struct.end()
    }
    notes = []
    notesHeight = 0
  }

  const artifact = (draw: () => void) => {
    pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    pdf.endMarkedContent()
  }

  /** Draws a line piece by piece; a link is an element of its own inside the text. */
  const drawLine = (
    line: Line,
    left: number,
    top: number,
    size: number,
    color: string,
    tag: Tag,
    parent: Struct,
  ) => {
    let x = left
    let isOpen = false
    const close = () => {
      if (isOpen) pdf.endMarkedContent()
      isOpen = false
    }
    for (const piece of line.pieces) {
      if (piece.href !== null) {
        close()
        const link = pdf.struct('Link')
        parent.add(link)
        link.add(pdf.markStructureContent('Link'))
        drawPiece(piece, x, top, size, LINK)
        pdf.endMarkedContent()
        pdf.link(x, top, Math.max(1, piece.width), size * 1.25, piece.href, {
          structParent: link,
          Contents: new String(cleanText(piece.text)),
        } as unknown as PDFKit.Mixins.AnnotationOption)
        link.end()
      } else {
        if (!isOpen) {
          parent.add(pdf.markStructureContent(tag))
          isOpen = true
        }
        drawPiece(piece, x, top, size, color)
      }
      x += piece.width
    }
    close()
  }

  const drawPiece = (piece: Piece, x: number, top: number, size: number, color: string) => {
    const drawn = piece.note === null ? size : size * 0.68
    const base = top + size * 1.07 - (piece.note === null ? 0 : size * 0.34)
    const text = shown(piece.text)
    if (text === '') return
    use(piece.face)
      .fontSize(drawn)
      .fillColor(color)
      .text(text, x, base, {
        lineBreak: false,
        baseline: 'alphabetic',
        strike: piece.strike,
      } as PDFKit.Mixins.TextOptions)
  }

  const linesOf = (runs: Runs, width: number, size: number) =>
    breakLines(
      runs.map((run) => (run.note === undefined ? { ...run, text: cleanText(run.text) } : run)),
      width,
      measureAt(size),
    )

  /** Makes room for a line and the notes it refers to, on this page or the next. */
  const makeRoom = (line: Line, height: number, parent: Struct) => {
    const fresh = [
      ...new Set(
        line.pieces.flatMap((piece) => (piece.note === null || noted.has(piece.note) ? [] : [piece.note])),
      ),
    ]
    const wanted = fresh.map((number) => {
      const runs: Runs = [{ text: `${number}. ` }, ...(document.notes[number - 1] ?? [])]
      return { number, lines: linesOf(runs, WIDTH, NOTE_SIZE) }
    })
    const needed = () => {
      const own = wanted.reduce((sum, note) => sum + note.lines.length * noteLine, 0)
      return own + (own > 0 && notes.length === 0 ? NOTE_GAP : 0)
    }
    if (y + height + needed() > BOTTOM - notesHeight && !isFresh) newPage()
    for (const note of wanted) {
      noted.add(note.number)
      // A note longer than a page would need to be told on two: what does not fit is cut into the next page's notes.
      const room = Math.floor((BOTTOM - notesHeight - NOTE_GAP - y - height) / noteLine)
      const lines = note.lines
        .slice(0, Math.max(1, room))
        .map((item, index) => ({ line: item, isFirst: index === 0 }))
      if (notes.length === 0) notesHeight += NOTE_GAP
      notes.push({ number: note.number, lines, parent })
      notesHeight += lines.length * noteLine
    }
  }

  const text = (runs: Runs, options: TextOptions): void => {
    const lines = linesOf(runs, options.width, options.size)
    const height = options.size * LEADING
    if (!isFresh) y += options.before
    const start = Math.min(lines.length, 2) * height + options.keep
    if (y + start > BOTTOM - notesHeight && !isFresh) newPage()
    // In a list the mark is an element beside the text of its item.
    const labelTag: Tag = options.tag === 'LBody' ? 'Lbl' : options.tag
    const label = options.tag === 'LBody' ? pdf.struct('Lbl') : null
    if (label) options.parent.add(label)
    const struct = pdf.struct(options.tag)
    options.parent.add(struct)
    for (const [index, line] of lines.entries()) {
      makeRoom(line, height, options.parent)
      if (options.bar !== null) {
        const { bar } = options
        artifact(() =>
          pdf
            .save()
            .rect(options.left - 10, y, 2, height)
            .fill(bar)
            .restore(),
        )
      }
      if (index === 0 && options.label) {
        const style: Style = { face: 'regular', strike: false, href: null, note: null }
        const piece: Piece = { ...style, text: `${options.label.text} `, width: 0 }
        drawLine(
          { pieces: [piece], width: 0 },
          options.label.left,
          y,
          options.size,
          GREY,
          labelTag,
          label ?? struct,
        )
      }
      drawLine(line, options.left, y, options.size, options.color, options.tag, struct)
      y += height
      isFresh = false
    }
    label?.end()
    struct.end()
    y += options.after
  }

  const plain: TextOptions = {
    size: 10.5,
    left: LEFT,
    width: WIDTH,
    color: INK,
    tag: 'P',
    parent: root,
    before: 0,
    after: 6,
    keep: 0,
    bar: null,
  }

  let list: Struct | null = null
  const endList = () => {
    list?.end()
    list = null
  }

  const block = (item: Block): void => {
    if (item.type !== 'item') endList()
    switch (item.type) {
      case 'heading': {
        const size = HEADING_SIZE[item.level]
        text(
          item.runs.map((run) => ({ ...run, bold: true })),
          { ...plain, size, tag: `H${item.level}` as Tag, before: size * 0.9, after: 3, keep: 40 },
        )
        if (item.level < 3) pdf.outline.addItem(cleanText(item.runs.map((run) => run.text).join('')))
        return
      }
      case 'paragraph':
        if (item.style === 'caveat') {
          const runs = item.runs.map((run) => ({ ...run, italic: true }))
          text(runs, { ...plain, left: LEFT + 16, width: WIDTH - 16, bar: '#b36b00' })
        } else if (item.style === 'small') text(item.runs, { ...plain, size: 9, color: GREY, after: 4 })
        else text(item.runs, plain)
        return
      case 'quote':
        text(item.runs, { ...plain, left: LEFT + 26, width: WIDTH - 46, bar: '#8a8a8a', tag: 'BlockQuote' })
        return
      case 'labelled':
        text(item.runs, {
          ...plain,
          left: LEFT + 54,
          width: WIDTH - 54,
          after: 3,
          label: { text: item.label, left: LEFT },
        })
        return
      case 'item': {
        if (!list) {
          list = pdf.struct('L')
          root.add(list)
        }
        const entry = pdf.struct('LI')
        list.add(entry)
        const depth = Math.min(item.depth, 6)
        const left = LEFT + 18 + depth * 18
        const box = item.checked === null ? null : item.checked ? '[x]' : '[  ]'
        const label = item.number === null ? (depth % 2 === 0 ? '•' : '–') : `${item.number}.`
        const runs = box === null ? item.runs : [{ text: `${box} ` }, ...item.runs]
        text(runs, {
          ...plain,
          left,
          width: RIGHT - left,
          tag: 'LBody',
          parent: entry,
          after: 3,
          label: { text: label, left: left - 15 },
        })
        entry.end()
        return
      }
      case 'table':
        table(item)
        return
      case 'code':
        text([{ text: item.text }], { ...plain, size: 9, left: LEFT + 12, width: WIDTH - 12 })
        return
      case 'rule':
        if (y + 16 > BOTTOM - notesHeight) newPage()
        artifact(() => {
          pdf
            .save()
            .lineWidth(0.7)
            .strokeColor('#8a8a8a')
            .moveTo(LEFT, y + 6)
            .lineTo(RIGHT, y + 6)
            .stroke()
            .restore()
        })
        y += 14
        return
    }
  }

  const table = (item: Extract<Block, { type: 'table' }>): void => {
    const sum = item.widths.reduce((total, width) => total + width, 0) || 1
    const columns = item.widths.map((width) => (width / sum) * WIDTH)
    const size = 9.5
    const height = size * 1.35
    const pad = 4
    const struct = pdf.struct('Table')
    root.add(struct)
    y += 2
    const row = (cells: readonly Runs[], isHeader: boolean) => {
      const texts = columns.map((width, index) => {
        const runs = cells[index] ?? []
        return linesOf(isHeader ? runs.map((run) => ({ ...run, bold: true })) : runs, width - 2 * pad, size)
      })
      const count = Math.max(1, ...texts.map((lines) => lines.length))
      const fits = Math.max(1, Math.floor((BOTTOM - TOP - 2 * pad) / height))
      const tr = pdf.struct('TR')
      struct.add(tr)
      const tds = columns.map(() => {
        const cell = pdf.struct(isHeader ? 'TH' : 'TD')
        if (isHeader) {
          const { data } = (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
          data['A'] = pdf.ref({ O: 'Table', Scope: 'Column' })
          ;(data['A'] as { end(): void }).end()
        }
        tr.add(cell)
        return cell
      })
      // A row longer than a page goes on on the next one.
      for (let from = 0; from < count; from += fits) {
        const part = Math.min(fits, count - from)
        const rowHeight = part * height + 2 * pad
        if (y + rowHeight > BOTTOM - notesHeight && !isFresh) newPage()
        const top = y
        artifact(() => {
          let x = LEFT
          pdf.save().lineWidth(0.5).strokeColor('#8a8a8a')
          for (const width of columns) {
            if (isHeader) pdf.rect(x, top, width, rowHeight).fillAndStroke('#f0f0f0', '#8a8a8a')
            else pdf.rect(x, top, width, rowHeight).stroke()
            x += width
          }
          pdf.restore()
        })
        let x = LEFT
        for (const [index, width] of columns.entries()) {
          const cell = tds[index]
          for (const [at, line] of (texts[index] ?? []).slice(from, from + part).entries()) {
            if (cell && line.pieces.length > 0) {
              drawLine(line, x + pad, top + pad + at * height, size, INK, isHeader ? 'TH' : 'TD', cell)
            }
          }
          x += width
        }
        y += rowHeight
        isFresh = false
      }
      for (const cell of tds) cell.end()
      tr.end()
    }
    row(item.header, true)
    for (const cells of item.rows) row(cells, false)
    struct.end()
    y += 8
  }

  const frame = () => {
    const { start, count } = pdf.bufferedPageRange()
    const mark = words.marks[document.mark]
    const day = formatDay(document.date, locale)
    for (let page = start; page < start + count; page++) {
      pdf.switchToPage(page)
      pdf.markContent('Artifact', { type: 'Pagination' })
      const line = (content: string, face: Face, x: number, top: number) =>
        use(face).fontSize(8.5).fillColor(GREY).text(content, x, top, { lineBreak: false })
      line(mark, 'bold', LEFT, 40)
      line(day, 'regular', RIGHT - use('regular').fontSize(8.5).widthOfString(day), 40)
      pdf.save().lineWidth(0.5).strokeColor('#8a8a8a').moveTo(LEFT, 56).lineTo(RIGHT, 56).stroke().restore()
      const number = `${words.page} ${page - start + 1} ${words.of} ${count}`
      line(
        number,
        'regular',
        (A4.width - use('regular').fontSize(8.5).widthOfString(number)) / 2,
        A4.height - 44,
      )
      pdf.endMarkedContent()
    }
  }

  return {
    bytes,
    write() {
      newPage()
      text([{ text: document.title, bold: true }], { ...plain, size: 19, tag: 'H1', after: 2, keep: 30 })
      for (const line of document.subtitle) text([{ text: line }], { ...plain, color: GREY, after: 1 })
      y += 8
      for (const item of document.blocks) block(item)
      endList()
      drawNotes()
      root.end()
      frame()
      pdf.end()
    },
  }
}
