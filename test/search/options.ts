// Options of a search that asks for nothing special.
import type { SearchOptions } from '../../src/main/search/engine.ts'

export const OPTIONS: SearchOptions = {
  kinds: [],
  yearFrom: null,
  yearTo: null,
  language: null,
  locale: 'fr',
  limit: 200,
  topics: [],
  organisations: [],
  plans: [],
  sources: [],
  withNotes: false,
  translate: true,
  explain: false,
  texts: 0,
  grouped: true,
}
