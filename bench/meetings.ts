// The user's own work at its full size: 10,000 notes, 500 meetings; lists, backlinks, lines, exports of a long dossier.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../src/main/app.ts'
import { locateProgram } from '../src/main/data-dir.ts'
import { createClient } from '../src/shared/client.ts'
import type { OpInput } from '../src/shared/contract/contract.ts'
import { row } from './sample.ts'

const NOTES = 10_000
const MEETINGS = 500
const LINES = 40
const RUNS = 60
const ITEMS = 60

type Item = OpInput<'briefs.addItem'>['item']

/** A repeatable choice. */
const pick = <T>(list: readonly T[], index: number): T => {
  const item = list[(index * 7919 + 13) % list.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

async function times(run: () => Promise<unknown>, count = RUNS): Promise<number[]> {
  const out: number[] = []
  await run()
  for (let index = 0; index < count; index++) {
    const start = performance.now()
    await run()
    out.push(performance.now() - start)
  }
  return out
}

export async function benchMeetings(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
  const program = locateProgram(join(import.meta.dirname, '..'))
  let saved = 0
  const app = openApp({
    dataDir: join(base, 'data'),
    packDir: program.packDir,
    version: program.version,
    ports: {
      host: 'cli',
      openExternal: false,
      saveFile: async (file) => {
        saved = file.bytes.byteLength
        return true
      },
    },
    access: 'exclusive',
  })
  const { call } = createClient({
    invoke: async (name, input) => structuredClone(await app.dispatch(name, structuredClone(input))),
    subscribe: () => () => {},
  })
  try {
    const entries = (await call('library.list', {})).items.map((card) => card.id)
    const tags = ['chiffres', 'plan', 'relire', 'Vienne', 'bilatéral', 'à-dire']
    for (let index = 0; index < NOTES; index++) {
      const target = pick(entries, index % 400)
      await call('notes.create', {
        entryId: index % 3 === 0 ? target : null,
        toRaise: index % 50 === 0,
        body: `Note ${index} #${pick(tags, index)}\n\nVoir [la fiche](entry:${target}).\n\n${'Observation sur la prévention et la protection des victimes. '.repeat(12)}\n\n- [ ] à faire`,
      })
    }
    const meetings: string[] = []
    for (let index = 0; index < MEETINGS; index++) {
      const day = new Date(Date.UTC(2015, 0, 1) + index * 7 * 86_400_000).toISOString().slice(0, 10)
      const meeting = await call('meetings.create', {
        draft: { title: `Réunion ${index}`, day, items: [{ title: 'Un' }, { title: 'Deux' }] },
      })
      meetings.push(meeting.id)
      for (let line = 0; line < LINES; line++) {
        await call('meetings.saveLine', {
          id: crypto.randomUUID(),
          meetingId: meeting.id,
          at: Date.parse(day) + line * 60_000,
          text: `Ligne ${line}, voir [la fiche](entry:${pick(entries, line)})`,
          mark: line % 10 === 0 ? 'action' : line % 15 === 0 ? 'decision' : null,
          who: line % 10 === 0 ? `Personne ${index % 12}` : '',
          speaker: 'France',
          revision: 1,
        })
      }
    }
    const popular = pick(entries, 5)
    const meeting = pick(meetings, 3)
    console.log(`Own work: ${NOTES} notes, ${MEETINGS} meetings of ${LINES} lines`)
    console.log(
      row(
        '  list of notes, a page of 100 (target p95 ≤ 50 ms)',
        await times(() => call('notes.list', { limit: 100 })),
      ),
    )
    console.log(row('  list of notes, 1,000 at once', await times(() => call('notes.list', {}))))
    console.log(
      row('  notes of a tag', await times(() => call('notes.list', { tag: 'Chiffres', limit: 100 }))),
    )
    console.log(
      row(
        '  backlinks of an entry, notes (≤ 50 ms)',
        await times(() => call('notes.mentions', { id: popular })),
      ),
    )
    console.log(
      row(
        '  backlinks of an entry, lines (≤ 50 ms)',
        await times(() => call('meetings.mentions', { id: popular, limit: 100 })),
      ),
    )
    console.log(row('  tags', await times(() => call('notes.tags', {}))))
    console.log(row('  list of meetings (≤ 50 ms)', await times(() => call('meetings.list', { limit: 100 }))))
    console.log(row('  all 500 meetings', await times(() => call('meetings.list', {}))))
    console.log(row('  lines of a meeting', await times(() => call('meetings.lines', { id: meeting }))))
    console.log(row('  summary of a meeting', await times(() => call('meetings.summary', { id: meeting }))))
    console.log(
      row('  follow-up of one meeting', await times(() => call('meetings.followUp', { meetingId: meeting }))),
    )
    console.log(
      row(
        '  follow-up of everything, a page of 200 (≤ 50 ms)',
        await times(() => call('meetings.followUp', { limit: 200 })),
      ),
    )
    console.log(row('  follow-up of everything at once', await times(() => call('meetings.followUp', {}))))
    console.log(
      row(
        '  names of speakers, as typed',
        await times(() => call('meetings.speakers', { meetingId: meeting, text: 'al' })),
      ),
    )
    let at = Date.now()
    const save = () =>
      call('meetings.saveLine', {
        id: crypto.randomUUID(),
        meetingId: meeting,
        at: at++,
        text: 'Ligne écrite pendant la réunion',
        revision: 1,
      })
    console.log(row('  a line saved, durable (target ≤ 1 s)', await times(save, 200)))

    const brief = await call('briefs.create', { title: 'Dossier de soixante éléments' })
    const figures = (await call('library.list', { kind: 'figure' })).items
    const measures = (await call('library.list', { kind: 'measure' })).items
    for (let index = 0; index < ITEMS; index++) {
      const items: Item[] = [
        { kind: 'entry', target: pick(figures, index).id },
        { kind: 'entry', target: pick(measures, index).id },
        { kind: 'text', text: { fr: 'Nous saluons ces progrès. '.repeat(20) } },
        { kind: 'heading', text: { fr: `Partie ${index}` } },
      ]
      const item = items[index % items.length]
      if (item) await call('briefs.addItem', { id: crypto.randomUUID(), briefId: brief.id, item })
    }
    console.log(
      row('  dossier of 60 items, opened', await times(() => call('briefs.get', { id: brief.id }), 20)),
    )
    console.log(
      row('  dossier of 60 items, checked', await times(() => call('briefs.check', { id: brief.id }), 20)),
    )
    for (const format of ['docx', 'pdf', 'html', 'md'] as const) {
      const first = performance.now()
      await call('exports.brief', { id: brief.id, format })
      const loading = performance.now() - first
      const took = await times(() => call('exports.brief', { id: brief.id, format }), 5)
      console.log(
        row(
          `  ${format.padEnd(4)} of 60 items (docx, pdf: ≤ 3 s), ${Math.round(saved / 1024)} KB, first ${Math.round(loading)} ms`,
          took,
        ),
      )
    }
    console.log('')
  } finally {
    app.close()
    rmSync(base, { recursive: true, force: true })
  }
}

if (import.meta.main) await benchMeetings()
