// A document as DOCX: named styles, notes at the foot of the page, the language of its words. Loaded when an export runs.
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cleanText } from '../../shared/cite/runs.ts'
import { formatDay } from '../../shared/text/format.ts'
import type { Block, ExportDocument, Runs } from './document.ts'
import { WORDS } from './words.ts'

/** Twentieths of a point. A4 with margins of 2.2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1247 } as const
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
const FONT = 'Noto Sans'
const GREY = '4A4A4A'
const TAGS = { fr: 'fr-FR', en: 'en-GB' } as const
const MAX_DEPTH = 8

function textRuns(text: string, style: Partial<Runs[number]>): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(style.bold ? { bold: true } : {}),
          ...(style.italic ? { italics: true } : {}),
          ...(style.strike ? { strike: true } : {}),
          ...(style.code ? { font: 'Consolas' } : {}),
          ...(style.href === undefined ? {} : { style: 'Hyperlink' }),
        }),
    )
}

/**
 * Word numbers notes by their place and wants each to be referred to once: a second reference to a source becomes a note
 * that points to the first.
 */
function createFootnotes(document: ExportDocument) {
  const places = new Map<number, number>()
  const written: Runs[] = []
  return {
    written: written as readonly Runs[],
    /** The number under which a reference stands. */
    refer(note: number): number {
      const first = places.get(note)
      const again: Runs = [{ text: `${WORDS[document.locale].seeNote}${first}.` }]
      written.push(first === undefined ? (document.notes[note - 1] ?? []) : again)
      if (first === undefined) places.set(note, written.length)
      return written.length
    },
  }
}
type Footnotes = ReturnType<typeof createFootnotes>

function children(runs: Runs, footnotes: Footnotes | null): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.note !== undefined) return footnotes ? [new FootnoteReferenceRun(footnotes.refer(run.note))] : []
    const texts = textRuns(run.text, run)
    return run.href === undefined ? texts : [new ExternalHyperlink({ link: run.href, children: texts })]
  })
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A list that begins anew at each list of the document. */
const listName = (index: number) => `list-${index}`

function numbering(lists: readonly ('bullet' | 'number')[]): INumberingOptions {
  return {
    config: lists.map((kind, index) => ({
      reference: listName(index),
      levels: Array.from({ length: MAX_DEPTH + 1 }, (_, level) => ({
        level,
        format: kind === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: kind === 'bullet' ? (level % 2 === 0 ? '•' : '–') : `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } },
      })),
    })),
  }
}

type Body = { readonly blocks: (Paragraph | Table)[]; readonly lists: ('bullet' | 'number')[] }

function bodyOf(document: ExportDocument, footnotes: Footnotes): Body {
  const blocks: (Paragraph | Table)[] = []
  const lists: ('bullet' | 'number')[] = []
  let last: Block | null = null
  for (const block of document.blocks) {
    if (block.type === 'item') {
      // A paragraph that goes on inside an item has no number of its own, but a list of numbers goes on after it.
      const isNew = last?.type !== 'item' || (block.depth === 0 && block.number === 1)
      const kind = block.number === null ? 'bullet' : 'number'
      if (isNew || lists.at(-1) !== kind) lists.push(kind)
    }
    blocks.push(...paragraphs(block, lists.length - 1, footnotes))
    last = block
  }
  return { blocks, lists }
}

function paragraphs(block: Block, list: number, footnotes: Footnotes): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: children(block.runs, footnotes) })]
    case 'paragraph': {
      const style = block.style === 'caveat' ? 'Caveat' : block.style === 'small' ? 'Small' : 'Normal'
      return [new Paragraph({ style, children: children(block.runs, footnotes) })]
    }
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: children(block.runs, footnotes) })]
    case 'item': {
      const box = block.checked === null ? [] : [new TextRun(block.checked ? '☑ ' : '☐ ')]
      return [
        new Paragraph({
          style: 'ListParagraph',
          numbering: { reference: listName(list), level: Math.min(block.depth, MAX_DEPTH) },
          children: [...box, ...children(block.runs, footnotes)],
        }),
      ]
    }
    case 'labelled':
      return [
        new Paragraph({
          style: 'Line',
          children: [
            new TextRun({ text: cleanText(block.label), color: GREY }),
            new TextRun({ children: [new Tab()] }),
            ...children(block.runs, footnotes),
          ],
        }),
      ]
    case 'table':
      return [tableOf(block, footnotes), new Paragraph({ style: 'Small' })]
    case 'code':
      return [new Paragraph({ style: 'Code', children: textRuns(block.text, {}) })]
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '8A8A8A', space: 1 } },
        }),
      ]
  }
}

function tableOf(block: Extract<Block, { type: 'table' }>, footnotes: Footnotes): Table {
  const sum = block.widths.reduce((total, width) => total + width, 0) || 1
  const widths = block.widths.map((width) => Math.floor((width / sum) * TEXT_WIDTH))
  const cell = (runs: Runs, index: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 1000, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHeader ? { shading: { fill: 'F0F0F0' } } : {}),
      children: [
        new Paragraph({
          style: 'Cell',
          children: children(isHeader ? runs.map((run) => ({ ...run, bold: true })) : runs, footnotes),
        }),
      ],
    })
  // Rows may be shorter than the header in what people write.
  const row = (cells: readonly Runs[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: block.header.map((_, index) => cell(cells[index] ?? [], index, isHeader)),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  })
}

export async function writeDocx(document: ExportDocument): Promise<Uint8Array> {
  const { locale } = document
  const words = WORDS[locale]
  const footnotes = createFootnotes(document)
  const { blocks, lists } = bodyOf(document, footnotes)
  const mark = words.marks[document.mark]
  const style = (id: string, name: string, more: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
  })
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, font: FONT, color: '1B1B1B' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  const file = new Document({
    title: cleanText(document.title),
    // Nothing about who made it; left out, the library would write a placeholder.
    creator: 'Vademecum',
    lastModifiedBy: 'Vademecum',
    numbering: numbering(lists),
    footnotes: Object.fromEntries(
      footnotes.written.map((runs, index) => [
        index + 1,
        {
          children: [
            new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...children(runs, null)] }),
          ],
        },
      ]),
    ),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: TAGS[locale] } },
          paragraph: { spacing: { after: 120, line: 290, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 36, bold: true, font: FONT },
          paragraph: { spacing: { before: 120, after: 60 } },
        },
        heading1: heading(30, 320),
        heading2: heading(26, 300),
        heading3: heading(22, 220),
        hyperlink: { run: { color: '0B4F9E', underline: {} } },
        footnoteText: { run: { size: 17, font: FONT }, paragraph: { spacing: { after: 40 } } },
      },
      paragraphStyles: [
        style('Subtitle', 'Subtitle', {
          run: { color: GREY, size: 22 },
          paragraph: { spacing: { after: 60 } },
        }),
        style('Quote', 'Quote', {
          paragraph: {
            indent: { left: 500, right: 300 },
            border: { left: { style: BorderStyle.SINGLE, size: 12, color: '8A8A8A', space: 8 } },
          },
        }),
        style('Caveat', 'Caveat', {
          run: { italics: true },
          paragraph: {
            indent: { left: 300 },
            border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'B36B00', space: 8 } },
          },
        }),
        style('Small', 'Small', { run: { size: 18, color: GREY }, paragraph: { spacing: { after: 60 } } }),
        style('Cell', 'Cell', { run: { size: 19 }, paragraph: { spacing: { after: 0 } } }),
        style('Code', 'Code', { run: { font: 'Consolas', size: 18 } }),
        style('ListParagraph', 'List Paragraph', { paragraph: { spacing: { after: 60 } } }),
        style('Line', 'Line', {
          paragraph: {
            spacing: { after: 70 },
            indent: { left: 1000, hanging: 1000 },
            tabStops: [{ type: TabStopType.LEFT, position: 1000 }],
          },
        }),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: 1400,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
              header: 600,
              footer: 600,
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: 'Small',
                tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
                border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 4 } },
                children: [
                  new TextRun({ text: mark, bold: true }),
                  new TextRun({ children: [new Tab()] }),
                  new TextRun(formatDay(document.date, locale)),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Small',
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(document.title, {}) }),
          ...document.subtitle.map(
            (line) => new Paragraph({ style: 'Subtitle', children: textRuns(line, {}) }),
          ),
          ...blocks,
        ],
      },
    ],
  })
  return await Packer.toBuffer(file)
}
