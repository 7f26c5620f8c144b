// Agendas out of real files: each is made here as a program makes it, then read through the contract.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { openCore, refusal } from '../support/core.ts'

type Pdf = PDFKit.PDFDocument

function makePdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<string> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument(options)
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks).toString('base64')))
    draw(pdf)
    pdf.end()
  })
}

/** A programme as tables print it: times in one column, titles beside them, a header and a number on each page. */
function programme(pdf: Pdf): void {
  const rows = [
    ['9 h 30 – 10 h', 'Ouverture de la conférence par la présidence, en présence des délégations invitées'],
    ['10 h – 11 h 30', 'Panel 1 : prévenir la traite des êtres humains'],
    ['11 h 30', 'Pause'],
  ]
  for (let page = 1; page <= 2; page++) {
    if (page > 1) pdf.addPage()
    pdf.fontSize(9).text('Alliance contre la traite – document de séance', 72, 40, { lineBreak: false })
    pdf.text(`Page ${page}`, 280, 740, { lineBreak: false })
    pdf.fontSize(11)
    if (page === 1) {
      pdf.fontSize(16).text('Conférence annuelle', 72, 80)
      pdf.fontSize(11).text('21 avril 2026', 72, 110)
      // The titles are drawn before the times, as some programs do.
      for (const [index, row] of rows.entries()) pdf.text(row[1] ?? '', 200, 160 + index * 60, { width: 200 })
      for (const [index, row] of rows.entries()) pdf.text(row[0] ?? '', 72, 160 + index * 60)
      pdf
        .save()
        .rotate(45, { origin: [300, 400] })
        .fontSize(60)
        .text('PROJET', 200, 400)
        .restore()
    } else pdf.text('14 h', 72, 160).text('Panel 2 : protéger les victimes', 200, 160)
  }
}

describe('an agenda in a file', () => {
  it('is read from a PDF, row by row, without what each page repeats', async () => {
    const { client } = openCore()
    const { drafts } = await client.call('meetings.readAgenda', {
      pdf: await makePdf(programme, { size: 'A4' }),
    })
    expect(drafts[0]?.day).toBe('2026-04-21')
    expect(drafts[0]?.items.map((item) => [item.plannedStart, item.plannedMinutes, item.title])).toEqual([
      [570, 30, 'Ouverture de la conférence par la présidence, en présence des délégations invitées'],
      [600, 90, 'prévenir la traite des êtres humains'],
      [690, null, 'Pause'],
      [840, null, 'protéger les victimes'],
    ])
    expect(drafts[0]?.items.map((item) => item.number)).toEqual(['', 'Panel 1', '', 'Panel 2'])
  })

  it('is refused with the reason when a PDF wants a password, holds pictures only, or is broken', async () => {
    const { client } = openCore()
    const read = (pdf: string) => refusal(client.call('meetings.readAgenda', { pdf }))
    const locked = await makePdf((pdf) => pdf.text('Ordre du jour'), {
      userPassword: 'secret',
      pdfVersion: '1.7',
    })
    expect(await read(locked)).toBe('agenda-encrypted')
    expect(await read(await makePdf((pdf) => pdf.rect(10, 10, 500, 700).fill('#888')))).toBe('agenda-no-text')
    expect(await read(Buffer.from('%PDF-1.7\nrien').toString('base64'))).toBe('agenda-unreadable')
    const cut = Buffer.from(await makePdf(programme), 'base64').subarray(0, 400)
    expect(await read(cut.toString('base64'))).toBe('agenda-unreadable')
    expect(await read('A'.repeat(12_000_000))).toBe('too-large')
  })

  it('is read from a DOCX written by a word processor’s library', async () => {
    const { client } = openCore()
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('Ordre du jour'),
            new Paragraph('Réunion des coordonnateurs'),
            new Paragraph('Mardi 21 avril 2026'),
            new Table({
              rows: [
                new TableRow({ children: [cell('9 h 30'), cell('Adoption de l’ordre du jour')] }),
                new TableRow({ children: [cell('10 h'), cell('2. Suivi du plan d’action')] }),
              ],
            }),
          ],
        },
      ],
    })
    const docx = (await Packer.toBuffer(document)).toString('base64')
    const { drafts } = await client.call('meetings.readAgenda', { docx })
    expect(drafts[0]).toMatchObject({ title: 'Réunion des coordonnateurs', day: '2026-04-21' })
    expect(drafts[0]?.items.map((item) => [item.plannedStart, item.title])).toEqual([
      [570, 'Adoption de l’ordre du jour'],
      [600, 'Suivi du plan d’action'],
    ])
  })

  it('is read from a calendar and from text', async () => {
    const { client } = openCore()
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x//y',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20260421T073000Z',
      'DTEND:20260421T100000Z',
      'SUMMARY:Réunion de travail',
      'LOCATION:Vienne',
      'DESCRIPTION:1. Ouverture\\n2. Débat',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const calendar = (await client.call('meetings.readAgenda', { text: ics })).drafts[0]
    expect(calendar).toMatchObject({ title: 'Réunion de travail', place: 'Vienne', origin: 'calendar' })
    expect(calendar?.items.map((item) => item.title)).toEqual(['Ouverture', 'Débat'])
    const text = (await client.call('meetings.readAgenda', { text: 'Réunion\n1. Ouverture\n2. Débat' }))
      .drafts[0]
    expect(text?.items.map((item) => item.title)).toEqual(['Ouverture', 'Débat'])
  })
})
