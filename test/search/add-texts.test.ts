import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/main.ts'
import { openFile } from '../../src/main/store/driver.ts'
import { addText } from '../../src/shared/add-text.ts'
import { TEXT_PIECE_LENGTH } from '../../src/shared/text/text-limits.ts'
import { type Core, openCore, refusal } from '../support/core.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

/** Many pieces, so that taking it in needs many steps on a fast machine too, with letters of two units at every place. */
const LONG = `# Rapport\n\n${Array.from({ length: 24_000 }, (_, index) => `${index}. Les victimes 😀 identifiées en séance plénière, selon l’étude ${index}.`).join('\n\n')}`

function rows({ dataDir }: Core): number {
  const db = openFile(join(dataDir, 'user.sqlite'), { readonly: true, create: false })
  try {
    return Number(
      db.prepare('SELECT (SELECT count(*) FROM text) + (SELECT count(*) FROM passage)').pluck().get(),
    )
  } finally {
    db.close()
  }
}

describe('a long text', () => {
  it('is handed over and taken in step by step, while other calls are answered', async () => {
    const core = openCore()
    const { client } = core
    const shares: number[] = []
    let isDone = false
    const adding = addText(client, { body: LONG, origin: 'rapport.md' }, (share) => shares.push(share))
    const added = adding.added.finally(() => {
      isDone = true
    })
    let answered = 0
    while (!isDone) {
      await client.call('notes.create', { body: `note ${answered}` })
      answered++
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { text } = await added
    expect(answered).toBeGreaterThan(5)
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    let body = ''
    for (let from = 0; from < text.passages; from += 50) {
      const run = await client.call('texts.read', { id: text.id, from, count: 50 })
      body += run.passages.map((passage) => passage.body).join('')
    }
    expect(body).toBe(LONG)
    expect(text).toMatchObject({ title: 'Rapport', origin: 'rapport.md', language: 'fr' })
    expect(text.words).toBe(LONG.match(/\S+/g)?.length)
    expect(await addText(client, { body: LONG }).added).toEqual({ text, added: false })
  })

  it.each([1, 2, 3, 6])('given up in its moment %i leaves nothing', async (moment) => {
    const core = openCore()
    let told = 0
    const adding = addText(core.client, { body: LONG }, () => {
      told++
      if (told === moment) adding.stop()
    })
    // Progress while it is taken in comes no more often than a window can show: the last ones may not come.
    if (moment === 6) setTimeout(adding.stop, 20)
    expect(await refusal(adding.added)).toBe('text-cancelled')
    expect((await core.client.call('texts.list', {})).items).toEqual([])
    expect(rows(core)).toBe(0)
    expect((await addText(core.client, { body: LONG }).added).added).toBe(true)
  })

  it('is not there before it is whole, nor after a start that finds half of it', async () => {
    const base = tempDir()
    const first = openCore({ base })
    const adding = addText(first.client, { body: LONG })
    adding.added.catch(() => {})
    while (rows(first) === 0) await new Promise((resolve) => setImmediate(resolve))
    expect((await first.client.call('texts.list', {})).items).toEqual([])
    first.app.close()
    await expect(adding.added).rejects.toThrow()
    expect(rows(first)).toBeGreaterThan(0)
    const second = openCore({ base })
    expect(rows(second)).toBe(0)
    expect((await second.client.call('texts.list', {})).items).toEqual([])
  })

  it('that is added twice at once is there once', async () => {
    const { client } = openCore()
    const both = await Promise.all([
      addText(client, { body: LONG }).added,
      addText(client, { body: LONG }).added,
    ])
    expect(both.map(({ added }) => added).sort()).toEqual([false, true])
    expect(new Set(both.map(({ text }) => text.id)).size).toBe(1)
  })

  it('is refused when it is handed over otherwise than announced', async () => {
    const { client } = openCore()
    expect(await refusal(client.call('texts.begin', { characters: 10_000_001 }))).toBe('too-large')
    const { upload } = await client.call('texts.begin', { characters: 10 })
    expect(await refusal(client.call('texts.append', { upload, offset: 1, piece: 'x' }))).toBe('conflict')
    expect(await refusal(client.call('texts.append', { upload, offset: 0, piece: 'x'.repeat(11) }))).toBe(
      'too-large',
    )
    const piece = 'x'.repeat(TEXT_PIECE_LENGTH + 1)
    expect(await refusal(client.call('texts.append', { upload, offset: 0, piece }))).toBe('too-large')
    expect(await refusal(client.call('texts.add', { upload }))).toBe('invalid-input')
    expect(await refusal(client.call('texts.add', {}))).toBe('invalid-input')
    for (let more = 0; more < 3; more++) await client.call('texts.begin', { characters: 10 })
    expect(await refusal(client.call('texts.begin', { characters: 10 }))).toBe('text-busy')
    expect(await client.call('texts.cancel', { upload })).toEqual({ cancelled: true })
    expect(await client.call('texts.cancel', { upload })).toEqual({ cancelled: false })
    await client.call('texts.begin', { characters: 10 })
    expect(await refusal(client.call('texts.add', { upload }))).toBe('not-found')
  })
})

describe('text add on a terminal', () => {
  it('shows how far it is; Ctrl+C keeps whole texts and nothing of the one under way', async () => {
    const base = tempDir()
    const program = { root: base, packDir: join(base, 'pack'), version: '0.0.0-test', rendererDir: base }
    writePack(program.packDir)
    const files = ['court.md', 'long.md', 'autre.md'].map((name) => join(base, name))
    for (const [index, file] of files.entries()) {
      writeFileSync(file, index === 1 ? LONG : `# Texte ${index}\n\nUn texte.`)
    }
    const run = async (onShown: (text: string) => void) => {
      let shown = ''
      const sink = (hear: (text: string) => void) =>
        new Writable({
          write(chunk, _, done) {
            hear(String(chunk))
            done()
          },
        })
      let printed = ''
      const stdout = sink((text) => {
        printed += text
      })
      const hear = (text: string) => {
        shown += text
        onShown(text)
      }
      const io = {
        stdin: Readable.from([]),
        stdout,
        stderr: Object.assign(sink(hear), { isTTY: true }),
        env: {},
      }
      const argv = ['text', 'add', ...files, '--data', join(base, 'data')]
      return { code: await runCli(argv, program, io), shown, printed }
    }
    const interrupt = () => process.listeners('SIGINT').at(-1)?.('SIGINT')
    const first = await run((text) => {
      if (text.includes('2 sur 3')) interrupt()
    })
    expect(first.code).toBe(1)
    expect(first.printed).toContain('Texte 0')
    expect(first.printed).not.toContain('Rapport')
    expect(first.shown).toContain('Interrompu\u202f: 1 textes ajoutés sur 3.')
    const second = await run(() => {})
    expect(second.code).toBe(0)
    expect(second.shown).toContain('2 sur 3')
    expect(second.printed.split('\n').filter((line) => line !== '')).toHaveLength(3)
    expect(second.shown.endsWith('\r\u001b[K')).toBe(true)
  })
})
