// What a list of figures shows, taken out of the entries by SQLite: their other text is never made objects of.
import type { OpOutput } from '../../shared/contract/contract.ts'
import type { EntryOf } from '../../shared/library/model.ts'
import type { Database } from './driver.ts'

type Lists = OpOutput<'library.figures'>
type Figure = EntryOf<'figure'>

const COLUMNS = [
  ...(['id', 'title', 'indicator', 'topics', 'value', 'currency', 'period', 'asOf', 'published'] as const),
  ...(['publisher', 'validity', 'unit', 'geography', 'counts'] as const),
]
/** A figure without what only its page, a chart or an export needs. */
export type LeanFigure = Pick<Figure, (typeof COLUMNS)[number]>

/** Paths are our own names: no word of a user is among them. */
const extract = (paths: readonly string[]) =>
  `json_extract(body, ${paths.map((path) => `'$.${path}'`).join(', ')})`

/** Statements are prepared anew with each connection: the file may be changed under the library. */
export function figureReader(connection: () => Database) {
  return {
    /** A run of the figures in the order of their titles, after a rank; empty when there are no more. */
    figuresAfter(rank: number, limit: number): { rank: number; figure: LeanFigure }[] {
      return connection()
        .prepare<[number, number], { rank: number; columns: string }>(
          `SELECT rank_fr AS rank, ${extract(COLUMNS)} AS columns FROM entry
           WHERE kind = 'figure' AND withdrawn IS NULL AND rank_fr > ? ORDER BY rank_fr LIMIT ?`,
        )
        .all(rank, limit)
        .map(({ rank: own, columns }) => {
          const values = JSON.parse(columns) as unknown[]
          const present = COLUMNS.map((name, index) => [name, values[index]] as const).filter(
            ([, value]) => value !== null,
          )
          return { rank: own, figure: Object.fromEntries(present) as unknown as LeanFigure }
        })
    },
    indicators: (): Lists['indicators'] =>
      connection()
        .prepare<[], { id: string; fr: string; en: string; keywords: string }>(
          `SELECT id, title_fr AS fr, title_en AS en, ${extract(['keywords'])} AS keywords FROM entry
           WHERE kind = 'indicator' AND withdrawn IS NULL ORDER BY id`,
        )
        .all()
        .map(({ id, fr, en, keywords }) => ({ id, title: { fr, en }, keywords: JSON.parse(keywords) })),
    /** Title and acronyms of an organisation; null for another entry, or none. */
    publisher(id: string): Lists['publishers'][number] | null {
      const found = connection()
        .prepare<[string], { fr: string; en: string; acronyms: string }>(
          `SELECT title_fr AS fr, title_en AS en, ${extract(['acronyms'])} AS acronyms FROM entry
           WHERE id = ? AND kind = 'organisation'`,
        )
        .get(id)
      return found
        ? { id, title: { fr: found.fr, en: found.en }, acronyms: JSON.parse(found.acronyms) }
        : null
    },
  }
}
