// A small library of its own for tests of the core: three entries in a pack folder, so that they do not depend on
// what the shipped library says.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Entry } from '../../src/shared/library/model.ts'

const source = {
  id: 'source-alliance-page',
  kind: 'source',
  title: { fr: 'Page de la conférence', en: 'Conference page' },
  summary: { fr: 'Compte rendu publié en ligne.', en: 'Report published online.' },
  publisher: 'OSCE',
  originalTitle: 'Conference report',
  date: '2024-04-18',
  language: 'en',
}

const event = {
  id: 'event-spring-conference',
  kind: 'event',
  title: { fr: 'Conférence de printemps sur la prévention', en: 'Spring conference on prevention' },
  summary: {
    fr: 'Trois panels ont traité de l’exploitation et du cœur du problème : la vulnérabilité des victimes.',
    en: 'Three panels dealt with exploitation and the heart of the matter: the vulnerability of victims.',
  },
  keywords: { fr: ['TEH'], en: ['THB'] },
  start: '2024-04-15',
  end: '2024-04-16',
  place: { city: { fr: 'Vienne', en: 'Vienna' } },
  sources: [{ source: 'source-alliance-page' }],
}

const figure = {
  id: 'figure-victims-25m',
  kind: 'figure',
  title: { fr: '25 millions de victimes dans le monde', en: '25 million victims worldwide' },
  summary: { fr: 'Estimation mondiale citée en 2020.', en: 'Global estimate quoted in 2020.' },
  indicator: 'indicator-victims',
  value: { type: 'number', value: 25_000_000, qualifier: 'estimate' },
  unit: { fr: 'victimes', en: 'victims' },
  asOf: '2020',
  geography: { fr: 'Monde', en: 'World' },
  counts: { fr: 'Personnes en situation de traite.', en: 'People in a situation of trafficking.' },
  quotedBy: ['event-spring-conference'],
  sources: [{ source: 'source-alliance-page' }],
}

const indicator = {
  id: 'indicator-victims',
  kind: 'indicator',
  title: { fr: 'Victimes de la traite', en: 'Victims of trafficking' },
  summary: { fr: 'Nombre de personnes victimes.', en: 'Number of people who are victims.' },
}

export const SAMPLE_ENTRIES: Entry[] = [source, event, figure, indicator].map((entry) => Entry.parse(entry))

/** Writes a sound pack folder of the given entries. */
export function writePack(dir: string, entries: readonly Entry[] = SAMPLE_ENTRIES, edition = 'test'): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'entries.ndjson'), lines)
  writeFileSync(
    join(dir, 'manifest.json'),
    JSON.stringify({
      format: 1,
      id: 'sample',
      edition,
      languages: ['fr', 'en'],
      publisher: 'Test',
      entries: entries.length,
      sha256: createHash('sha256').update(lines).digest('hex'),
    }),
  )
}
