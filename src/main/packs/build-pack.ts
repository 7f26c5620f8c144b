// From a source folder to a pack file, and the folder that a maker of packs starts from. Writes only what it is asked.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { PackManifest } from '../../shared/library/pack.ts'
import { readKeyFile } from './signature.ts'
import { readSource, type SourceProblem } from './source.ts'
import { writePack } from './write-pack.ts'

export type BuildOptions = {
  readonly dir: string
  /** `<id>-<edition>.zip` in the current folder by default. */
  readonly out: string | null
  readonly keyFile: string | null
  readonly locale: Locale
  /** Ids of the shipped library, to check references to it; null when it is not at hand. */
  readonly baseIds: ReadonlySet<string> | null
}

export type Built = {
  readonly file: string
  readonly bytes: number
  readonly digest: string
  readonly manifest: PackManifest
}

/** Builds and writes the pack, or answers every problem of the folder and writes nothing. */
export function buildPack(options: BuildOptions): { built: Built | null; problems: SourceProblem[] } {
  const key = options.keyFile === null ? undefined : readKeyFile(options.keyFile)
  const { baseIds } = options
  const { input, problems } = readSource(
    options.dir,
    options.locale,
    baseIds ? (id) => baseIds.has(id) : null,
  )
  if (!input) return { built: null, problems }
  const { zip, manifest, digest } = writePack({ ...input, key })
  const file = options.out ?? `${manifest.id}-${manifest.edition.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.zip`
  const partial = `${file}.partial`
  try {
    writeFileSync(partial, zip)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw new AppError('pack-target', 'cannot be written', { path: file }, { cause: error })
  }
  return { built: { file, bytes: zip.length, digest, manifest }, problems }
}

/** Ids of the shipped library; null when it is not there to be read. */
export function readBaseIds(packDir: string): Set<string> | null {
  try {
    const lines = readFileSync(join(packDir, 'entries.ndjson'), 'utf8').split('\n')
    return new Set(lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id))
  } catch {
    return null
  }
}

export type InitOptions = {
  readonly dir: string
  /** A folder whose CSV, JSON and YAML files are taken over. */
  readonly from: string | null
  readonly id: string
  readonly prefix: string
  readonly publisher: string
  readonly date: string
  readonly locale: Locale
}

const DATA_FILE = /\.(csv|json|ndjson|ya?ml)$/i

/** Makes a source folder that builds as it is. `pack-target` when it holds a pack already or cannot be written. */
export function initPack(options: InitOptions): string[] {
  const { dir, from, id, prefix, publisher, date } = options
  if (existsSync(join(dir, 'pack.json'))) throw new AppError('pack-target', 'there is a pack', { path: dir })
  const description = {
    ...{ id, prefix, edition: date.slice(0, 7), date, languages: ['fr', 'en'], publisher },
    minimumProgram: '0.1.0',
    withdrawn: [],
    attachments: {},
  }
  const files = new Map<string, string>([
    ['pack.json', `${JSON.stringify(description, null, 2)}\n`],
    ['README.txt', resources[options.locale].packs.template.readme],
  ])
  if (from === null) for (const [name, text] of templates(prefix)) files.set(`entries/${name}`, text)
  try {
    mkdirSync(join(dir, 'entries'), { recursive: true })
    mkdirSync(join(dir, 'attachments'), { recursive: true })
    for (const [name, text] of files) writeFileSync(join(dir, name), text, { flag: 'wx' })
    if (from === null) return [...files.keys()]
    const taken = readdirSync(from)
      .filter((name) => DATA_FILE.test(name) && name !== 'pack.json')
      .sort()
    for (const name of taken) copyFileSync(join(from, name), join(dir, 'entries', name))
    return [...files.keys(), ...taken.map((name) => `entries/${name}`)]
  } catch (error) {
    throw new AppError('pack-target', 'cannot be written', { path: dir }, { cause: error })
  }
}

/** A source, an event and a figure, as a French spreadsheet opens them; they build as they are. */
function templates(prefix: string): [string, string][] {
  const table = (...rows: readonly (readonly string[])[]) =>
    `\uFEFF${rows.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n')}\r\n`
  const texts = ['title.fr', 'title.en', 'summary.fr', 'summary.en']
  return [
    [
      'source.csv',
      table(
        ['id', ...texts, 'publisher', 'originalTitle', 'date', 'language', 'address'],
        [
          `source.${prefix}-report`,
          'Rapport d’exemple',
          'Sample report',
          'Document d’où viennent les fiches d’exemple.',
          'Document from which the sample entries come.',
          'Secrétariat',
          'Rapport d’exemple',
          '2027-03',
          'fr',
          '',
        ],
      ),
    ],
    [
      'event.csv',
      table(
        [
          'id',
          ...texts,
          'start',
          'end',
          'place.city.fr',
          'place.city.en',
          'keywords.fr',
          'keywords.en',
          'sources.1.source',
          'sources.1.locator',
        ],
        [
          `event.${prefix}-meeting`,
          'Réunion d’exemple',
          'Sample meeting',
          'Ce qu’une déléguée ou un délégué doit savoir, en deux à cinq phrases.',
          'What a delegate must know, in two to five sentences.',
          '2027-03-15',
          '2027-03-16',
          'Vienne',
          'Vienna',
          'réunion|exemple',
          'meeting|sample',
          `source.${prefix}-report`,
          'p. 1',
        ],
      ),
    ],
    [
      'indicator.csv',
      table(
        ['id', ...texts],
        [
          `indicator.${prefix}-people`,
          'Personnes accompagnées (exemple)',
          'People assisted (sample)',
          'Ce que mesure le chiffre d’exemple.',
          'What the sample figure measures.',
        ],
      ),
    ],
    [
      'figure.csv',
      table(
        [
          'id',
          ...texts,
          'indicator',
          'value.type',
          'value.value',
          'value.qualifier',
          'unit.fr',
          'unit.en',
          'asOf',
          'geography.fr',
          'geography.en',
          'counts.fr',
          'counts.en',
          'sources.1.source',
          'sources.1.locator',
        ],
        [
          `figure.${prefix}-people-2026`,
          'Personnes accompagnées en 2026 (exemple)',
          'People assisted in 2026 (sample)',
          'Nombre de personnes accompagnées pendant l’année 2026.',
          'Number of people assisted during the year 2026.',
          `indicator.${prefix}-people`,
          'number',
          '1 250',
          'exact',
          'personnes',
          'people',
          '2026',
          'France',
          'France',
          'Personnes accompagnées au moins une fois.',
          'People assisted at least once.',
          `source.${prefix}-report`,
          'p. 2',
        ],
      ),
    ],
  ]
}
