// Documents as their readers see them: unpacked, opened by LibreOffice, read by poppler.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createNotes, type ExportDocument, fileName } from '../../src/main/export/document.ts'
import { createDownloads } from '../../src/main/export/downloads.ts'
import { markdownBlocks } from '../../src/main/export/markdown-blocks.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { writeHtml, writeMarkdown } from '../../src/main/export/write-text.ts'
import type { ExportFormat } from '../../src/shared/contract/exports.ts'
import type { Sensitivity } from '../../src/shared/contract/notes.ts'
import { openCore, refusal } from '../support/core.ts'
import { tempDir } from '../support/temp.ts'
import { makeBrief, makeMeeting, openExporting } from './documents.ts'

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'md', 'html']
const can = (command: string, ...args: string[]) => {
  const isThere = spawnSync(command, args).error === undefined
  if (!isThere) console.warn(`SKIPPED: ${command} is not on this machine; documents are not read by it`)
  return isThere
}
const hasOffice = can('soffice', '--version')
const hasPoppler = can('pdftotext', '-v')

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

function textOfPdf(bytes: Uint8Array, ...options: string[]): string {
  const path = join(tempDir(), 'a.pdf')
  writeFileSync(path, bytes)
  return run('pdftotext', [...options, path, '-'])
}

/** The DOCX as LibreOffice reads it, as PDF. */
function openInOffice(bytes: Uint8Array): string {
  const dir = tempDir()
  writeFileSync(join(dir, 'a.docx'), bytes)
  mkdirSync(join(dir, 'profile'))
  run('soffice', [
    `-env:UserInstallation=file://${join(dir, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    dir,
    join(dir, 'a.docx'),
  ])
  return run('pdftotext', [join(dir, 'a.pdf'), '-'])
}

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

const bare = (text: string) => text.replace(/[\s\u00a0\u202f]+/gu, ' ')

describe('an exported dossier', () => {
  it.skipIf(!hasOffice || !hasPoppler)(
    'says the same in a DOCX opened by LibreOffice as in the PDF',
    async () => {
      const { client, files } = openExporting()
      const id = await makeBrief(client)
      await client.call('exports.brief', { id, format: 'docx' })
      await client.call('exports.brief', { id, format: 'pdf' })
      const [docx, pdf] = files.map((file) => file.bytes)
      if (!docx || !pdf) throw new Error('no files')
      const office = bare(openInOffice(docx))
      const own = bare(textOfPdf(pdf))
      for (const words of [
        'Intervention de la France : la traite « en chiffres »',
        'Faits et chiffres 1',
        'Environ 27,6 millions de personnes en situation de travail forcé – Monde, 2021.',
        'Estimation, non un décompte.',
        'La mesure 12 forme les magistrats.',
        '« Résumé de Former les magistrats »',
        '« œuvre commune », 27 000 € ; naïveté, cœur, À É Ç.',
        'sous-point',
        'DÉLÉGATION – diffusion interne',
        '12 mars 2026',
        'Page 1 sur',
        'lu via Ministère, Dossier de presse, 2023',
      ]) {
        expect(office, 'DOCX').toContain(words)
        expect(own, 'PDF').toContain(words)
      }
    },
    120_000,
  )

  it('is a DOCX with styles, notes and the language of its words, and nothing of its maker', async () => {
    const { client, files } = openExporting()
    const id = await makeBrief(client)
    await client.call('exports.brief', { id, format: 'docx', locale: 'en' })
    const xml = parts(files[0]?.bytes ?? new Uint8Array())
    expect(xml['word/styles.xml']).toContain('w:lang w:val="en-GB"')
    expect(xml['word/document.xml']).toContain('w:pStyle w:val="Heading2"')
    expect(xml['word/document.xml']).toContain('w:footnoteReference w:id="1"')
    // Each note is referred to once, or readers show an empty one.
    const references = [...(xml['word/document.xml'] ?? '').matchAll(/footnoteReference w:id="(\d+)"/g)].map(
      (m) => m[1],
    )
    expect(new Set(references).size).toBe(references.length)
    expect(xml['word/footnotes.xml']).toContain('See note 1.')
    expect(xml['docProps/core.xml']).toContain('<dc:creator>Vademecum</dc:creator>')
    expect(Object.keys(xml).some((name) => name.includes('comments'))).toBe(false)
    const links = [
      ...(xml['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="(https?:[^"]*|mailto:[^"]*)"/g),
    ]
    for (const [, address] of links) expect(address).toMatch(/^(?:https:|mailto:)/)
  })

  it.skipIf(!hasPoppler)(
    'is a tagged PDF with embedded fonts, a title, a language and working links',
    async () => {
      const { client, files } = openExporting()
      const id = await makeBrief(client, 6)
      await client.call('exports.brief', { id, format: 'pdf' })
      const path = join(tempDir(), 'a.pdf')
      writeFileSync(path, files[0]?.bytes ?? '')
      const info = run('pdfinfo', [path])
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
      expect(info).toMatch(/Creator:\s+Vademecum/)
      expect(info).not.toMatch(/Author:/)
      const structure = run('pdfinfo', ['-struct-text', path])
      for (const tag of [
        'H1',
        'H2',
        'P ',
        'L ',
        'LI',
        'Lbl',
        'LBody',
        'Table',
        'TH',
        'TD',
        'Link',
        'Note',
        'BlockQuote',
      ]) {
        expect(structure, tag).toContain(`${tag}`)
      }
      const fonts = run('pdffonts', [path]).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThanOrEqual(3)
      for (const font of fonts) expect(font).toMatch(/NotoSans.*\s+yes yes yes\s/)
      expect(files[0]?.bytes ? Buffer.from(files[0].bytes).toString('latin1') : '').toContain('/Lang (fr-FR)')
      // Nothing is drawn over the header or below the foot.
      const box = run('pdftotext', ['-bbox', path, '-'])
      for (const [, top] of box.matchAll(/<word [^>]*yMax="([\d.]+)"/g))
        expect(Number(top)).toBeLessThan(842 - 30)
      for (const [, right] of box.matchAll(/<word [^>]*xMax="([\d.]+)"/g))
        expect(Number(right)).toBeLessThan(595.28 - 55)
    },
  )

  it('is HTML without script, and Markdown that reads back the same', async () => {
    const { client, files } = openExporting()
    const id = await makeBrief(client)
    await client.call('exports.brief', { id, format: 'html' })
    await client.call('exports.brief', { id, format: 'md' })
    const [html, md] = files.map((file) => Buffer.from(file.bytes).toString('utf8'))
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toMatch(/<script|javascript:|src=|href="http:/)
    expect(md).toContain('[^1]: Organisation internationale du travail')
    const blocks = markdownBlocks(md ?? '')
    expect(blocks.filter((block) => block.type === 'table')).toHaveLength(1)
    expect(blocks.some((block) => block.type === 'item' && block.checked === true)).toBe(true)
  })
})

describe('the report of a meeting', () => {
  it('has decisions, actions, quotations and every line under its item, in the zone of the meeting', async () => {
    const { client, files } = openExporting()
    const id = await makeMeeting(client)
    await client.call('exports.meeting', { id, format: 'md', leaveOut: true })
    const md = Buffer.from(files[0]?.bytes ?? []).toString('utf8')
    expect(bare(md)).toContain('**9 h 14** **Présidence :** L’ordre du jour est adopté')
    expect(bare(md)).toContain(
      '| Envoyer le chiffre de l’OIT au secrétariat | Paul | 1er mai 2026 | à faire |',
    )
    expect(bare(md)).toContain('« Chaque victime compte »')
    expect(md.indexOf('Ouverture')).toBeLessThan(md.indexOf('La séance est ouverte'))
    await client.call('exports.meeting', {
      id,
      format: 'md',
      leaveOut: true,
      content: 'summary',
      locale: 'en',
      times: false,
    })
    const summary = Buffer.from(files[1]?.bytes ?? []).toString('utf8')
    expect(summary).toContain('## Decisions')
    expect(summary).not.toContain('La séance est ouverte')
    expect(summary).not.toContain('09:14')
  })
})

describe('the notes of a meeting', () => {
  it('come after its lines in its report, each by its own sensitivity, when they are wanted', async () => {
    const { client, files } = openExporting()
    const id = await makeMeeting(client)
    const add = (body: string, sensitivity: Sensitivity, entryId: string | null = null) =>
      client.call('notes.create', { meetingId: id, body, sensitivity, entryId })
    await add('Position à tenir\n\n# Fond\n\n- [x] **relire** le texte', 'delegation', 'measure-12')
    await add('À dire à tous\n\nMerci.', 'shareable')
    await add('CANARI-TITRE\n\nCANARI-CORPS', 'private', 'figure-ilo-2021')
    const trashed = await add('CANARI-CORBEILLE', 'shareable')
    await client.call('notes.trash', { id: trashed.id })
    expect(await refusal(client.call('exports.meeting', { id, format: 'md' }))).toBe('private-content')
    expect(files).toEqual([])

    for (const locale of ['fr', 'en'] as const) {
      for (const format of FORMATS) {
        const done = await client.call('exports.meeting', { id, format, locale, leaveOut: true })
        expect(done).toMatchObject({ leftOut: 2, mark: 'delegation' })
        const file = files.at(-1)
        if (file === undefined) throw new Error('no file')
        const packed = format === 'docx' ? Object.values(parts(file.bytes)).join('') : ''
        const read = format === 'pdf' && hasPoppler ? textOfPdf(file.bytes) : ''
        const content = Buffer.from(file.bytes).toString('latin1') + packed + read
        expect(content).not.toContain('CANARI')
        if (format !== 'md') continue
        const md = Buffer.from(file.bytes).toString('utf8')
        const title = locale === 'fr' ? '## Notes de la réunion' : '## Notes of the meeting'
        expect(md.indexOf(title)).toBeGreaterThan(md.indexOf('Conversation de couloir'))
        const section = md.slice(md.indexOf(title))
        expect(section).toMatch(
          /### Position à tenir[\s\S]*### Fond[\s\S]*\*\*relire\*\*[\s\S]*### À dire à tous/,
        )
        expect(section).toContain('[^1]')
      }
    }
    const without = { id, format: 'md', leaveOut: true, notes: false } as const
    expect(await client.call('exports.meeting', without)).toMatchObject({ leftOut: 1 })
    expect(Buffer.from(files.at(-1)?.bytes ?? []).toString('utf8')).not.toContain('Position à tenir')
    // For everyone: the meeting itself is more private than that.
    const all = { id, format: 'md', audience: 'shareable', leaveOut: true } as const
    expect(await refusal(client.call('exports.meeting', all))).toBe('private-content')
    // Chosen: for the user alone, and marked so.
    const own = { id, format: 'md', audience: 'private' } as const
    expect(await client.call('exports.meeting', own)).toMatchObject({ leftOut: 0, mark: 'private' })
    const told = Buffer.from(files.at(-1)?.bytes ?? []).toString('utf8')
    expect(told).toContain('CANARI-CORPS')
    expect(told).toContain('PRIVÉ – usage personnel')
    expect(told).not.toContain('CANARI-CORBEILLE')
  })
})

describe('sensitivity', () => {
  it('is honoured by every way out', async () => {
    const { client, files } = openExporting()
    const secret = await client.call('notes.create', { body: 'CANARI-NOTE' })
    const brief = await client.call('briefs.create', { title: 'D' })
    await client.call('briefs.addItem', {
      id: crypto.randomUUID(),
      briefId: brief.id,
      item: { kind: 'note', target: secret.id },
    })
    const meeting = await makeMeeting(client)
    for (const format of FORMATS) {
      expect(await refusal(client.call('exports.brief', { id: brief.id, format }))).toBe('private-content')
      expect(await refusal(client.call('exports.notes', { ids: [secret.id], format }))).toBe(
        'private-content',
      )
      expect(await refusal(client.call('exports.meeting', { id: meeting, format }))).toBe('private-content')
      expect(
        await refusal(
          client.call('exports.meeting', { id: meeting, format, audience: 'shareable', leaveOut: true }),
        ),
      ).toBe('private-content')
    }
    expect(files).toEqual([])
    expect(await refusal(client.call('cite.copy', { target: { type: 'note', id: secret.id } }))).toBe(
      'private-content',
    )
    const own = await client.call('cite.copy', {
      target: { type: 'note', id: secret.id },
      audience: 'private',
    })
    expect(own.text).toContain('CANARI-NOTE')
  })

  it('keeps private bytes out of every file, and marks what is private', async () => {
    const { client, files } = openExporting()
    const secret = await client.call('notes.create', { body: 'CANARI-NOTE' })
    const id = await makeBrief(client)
    await client.call('briefs.addItem', {
      id: crypto.randomUUID(),
      briefId: id,
      item: { kind: 'note', target: secret.id },
    })
    const meeting = await makeMeeting(client)
    for (const format of FORMATS) {
      const one = await client.call('exports.brief', { id, format, leaveOut: true })
      expect(one).toMatchObject({ leftOut: 1, mark: 'delegation', saved: true, download: null })
      await client.call('exports.meeting', { id: meeting, format, leaveOut: true })
    }
    const all = files.map((file) => {
      const packed = file.name.endsWith('.docx') ? Object.values(parts(file.bytes)).join('') : ''
      const read = file.name.endsWith('.pdf') && hasPoppler ? textOfPdf(file.bytes) : ''
      return Buffer.from(file.bytes).toString('latin1') + packed + read
    })
    for (const content of all) expect(content).not.toContain('CANARI')
    const told = await client.call('exports.brief', { id, format: 'md', audience: 'private' })
    expect(told).toMatchObject({ mark: 'private', leftOut: 0 })
    const text = Buffer.from(files.at(-1)?.bytes ?? []).toString('utf8')
    expect(text).toContain('PRIVÉ – usage personnel')
    expect(text).toContain('CANARI-NOTE')
  })

  it('keeps the maker, paths and ids out of every file', async () => {
    const { client, files, dataDir } = openExporting()
    const id = await makeBrief(client)
    for (const format of FORMATS) await client.call('exports.brief', { id, format })
    for (const file of files) {
      const packed = file.name.endsWith('.docx') ? Object.values(parts(file.bytes)).join('') : ''
      const content = Buffer.from(file.bytes).toString('latin1') + packed
      for (const trace of [
        dataDir,
        process.cwd(),
        process.env['USER'] ?? '\u0000',
        id,
        'Un-named',
        '/tmp/',
      ]) {
        if (trace.length > 4) expect(content).not.toContain(trace)
      }
    }
  })
})

describe('a document', () => {
  const documentOf = (text: string): ExportDocument => {
    const notes = createNotes()
    const note = notes.add([{ text }])
    return {
      title: text,
      subtitle: [text],
      locale: 'fr',
      mark: 'private',
      date: 0,
      blocks: [
        { type: 'heading', level: 2, runs: [{ text }] },
        {
          type: 'paragraph',
          runs: [
            { text, bold: true },
            { text: '', note },
          ],
        },
        { type: 'table', header: [[{ text }], []], rows: [[[{ text }], [{ text }]]], widths: [1, 1] },
        { type: 'labelled', label: '9 h', runs: [{ text, href: 'https://example.org' }] },
        ...markdownBlocks(text),
      ],
      notes: notes.all,
    }
  }

  it('is well formed whatever its words are', async () => {
    const naughty = [
      '\u0000\u0001\u001f\u007f\ufffe\uffff',
      '\ud800 \udc00 😀 👩‍👩‍👧 🏳️‍🌈',
      '<script>alert(1)</script> & ]]> <!-- --> &#x0; "\'',
      'ﷺ مرحبا שלום 試験 ‮abc‬ Z͑ͫ̓ͪ̂',
      'a'.repeat(3000),
      `${'mot '.repeat(3000)}`,
      '',
      ' \u00a0\u202f\t\n\r\n ',
      '`'.repeat(50),
      '# a\n\n- b\n  - c\n\n1. d\n\n> e\n\n| a |\n|-|\n| b |',
    ]
    for (const text of naughty) {
      const document = documentOf(text)
      const xml = parts(await writeDocx(document))
      for (const [name, content] of Object.entries(xml)) {
        if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold.
        expect(content, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(content).not.toContain('<script>')
      }
      expect((await writePdf(document)).byteLength).toBeGreaterThan(1000)
      expect(Buffer.from(writeHtml(document)).toString('utf8')).not.toContain('<script>')
      writeMarkdown(document)
    }
  }, 60_000)

  it('takes any Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const document = documentOf(text)
        writeHtml(document)
        writeMarkdown(document)
      }),
    )
  })

  it('has a name that every system takes', () => {
    expect(fileName('Traite : « chiffres » / 2026?', 'pdf')).toBe('Traite « chiffres » 2026.pdf')
    expect(fileName('../../etc', 'md')).toBe('etc.md')
    expect(fileName('CON', 'md')).toBe('vademecum.md')
    expect(fileName('\u202e...', 'md')).toBe('vademecum.md')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(fileName(title, 'docx')).toMatch(/^[^<>:"/\\|?*.][^<>:"/\\|?*]*\.docx$/s)
      }),
    )
  })
})

describe('a dossier as a page to print', () => {
  it('is what its documents hold, without what is more private', async () => {
    const { client } = openExporting()
    const id = await makeBrief(client)
    const secret = await client.call('notes.create', { body: 'CANARI-NOTE 12 000 victimes' })
    await client.call('briefs.addItem', {
      id: crypto.randomUUID(),
      briefId: id,
      item: { kind: 'note', target: secret.id },
    })
    const page = await client.call('exports.briefPage', { id })
    expect(page).toMatchObject({ locale: 'fr', mark: 'delegation', leftOut: 1 })
    expect(new Set(page.blocks.map((block) => block.type))).toEqual(
      new Set(['heading', 'paragraph', 'quote', 'item', 'table']),
    )
    expect(page.notes.length).toBeGreaterThan(1)
    expect(JSON.stringify(page)).not.toContain('CANARI')
    const whole = await client.call('exports.briefPage', { id, audience: 'private' })
    expect(whole).toMatchObject({ mark: 'private', leftOut: 0 })
    await client.call('briefs.set', { id, sensitivity: 'private' })
    expect(await refusal(client.call('exports.briefPage', { id }))).toBe('private-content')
  })
})

describe('an export that is given up', () => {
  it.each([false, true])('is neither saved nor kept for fetching (download %s)', async (download) => {
    const { client, files } = openExporting({ download })
    const id = await makeBrief(client)
    const job = crypto.randomUUID()
    const making = client.call('exports.brief', { id, format: 'docx', job })
    await client.call('exports.cancel', { job })
    expect(await making).toMatchObject({ saved: false, download: null })
    expect(files).toEqual([])
    // The next one under another name goes through; a job that is over is no matter.
    await client.call('exports.cancel', { job })
    const next = await client.call('exports.brief', { id, format: 'md', job: crypto.randomUUID() })
    expect(next.saved || next.download !== null).toBe(true)
  })
})

describe('a document without a place to save it', () => {
  it('is fetched once, within ten minutes', async () => {
    let time = 0
    const downloads = createDownloads(() => time)
    const file = { name: 'a', type: 'b', bytes: new Uint8Array([1]) }
    const path = downloads.put(file)
    expect(downloads.take(`${path}x`)).toBeNull()
    expect(downloads.take('/download/../x')).toBeNull()
    expect(downloads.take(path)).toEqual(file)
    expect(downloads.take(path)).toBeNull()
    const late = downloads.put(file)
    time = 10 * 60_000
    expect(downloads.take(late)).toBeNull()
    const many = Array.from({ length: 20 }, () => downloads.put(file))
    expect(many.filter((one) => downloads.take(one) !== null).length).toBeLessThanOrEqual(8)
  })

  it('is offered by the core', async () => {
    const { app, client } = openExporting({ download: true })
    const id = await makeBrief(client)
    const result = await client.call('exports.brief', { id, format: 'md' })
    expect(result).toMatchObject({ saved: false, download: expect.stringMatching(/^\/download\/[\w-]{43}$/) })
    expect(app.takeDownload(result.download ?? '')?.bytes.byteLength).toBe(result.bytes)
    expect(app.takeDownload(result.download ?? '')).toBeNull()
  })
})

describe('a copy with its source', () => {
  it('is HTML and plain text, with a note and words to say', async () => {
    const { client } = openExporting()
    const copy = await client.call('cite.copy', { target: { type: 'entry', id: 'figure-ilo-2021' } })
    expect(copy.html).toContain('<strong>environ 27,6')
    expect(copy.text.split('\n')[1]).toMatch(/^Source\u202f: Organisation/)
    expect(copy.note.text).toContain('(lu via Ministère')
    expect(copy.spoken).toMatch(/^Selon /)
    const passage = await client.call('cite.copy', {
      target: { type: 'passage', id: 'measure-12', text: 'Résumé', locator: 'p. 3' },
      locale: 'en',
    })
    expect(passage.text).toContain('“Résumé”')
    const note = await client.call('notes.create', {
      body: '**Dire** [le chiffre](entry:figure-ilo-2021)',
      sensitivity: 'shareable',
    })
    const copied = await client.call('cite.copy', { target: { type: 'note', id: note.id } })
    expect(copied.text).toMatch(/^Dire le chiffre\n\nSource\u202f: Organisation/)
    const meeting = await makeMeeting(client)
    const { items } = await client.call('meetings.lines', { id: meeting })
    const quotation = items.find((line) => line.mark === 'quotation')
    const line = await client.call('cite.copy', { target: { type: 'line', id: quotation?.id ?? '' } })
    expect(line.text).toContain('Mme Élise Müller\u202f: «\u202fChaque victime compte\u202f»')
  })

  it('gives references to other programs', async () => {
    const { client } = openExporting()
    const ids = ['figure-ilo-2021', 'measure-12']
    expect(await client.call('cite.references', { ids, style: 'bibtex' })).toMatchObject({
      count: 1,
      name: 'sources.bib',
    })
    const { client: other } = openCore()
    expect(await refusal(other.call('cite.references', { ids: ['none'], style: 'ris' }))).toBe('not-found')
  })
})
