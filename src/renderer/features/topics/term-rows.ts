// Terms as the rows of a CSV file, both languages side by side: it serves as a glossary.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { CsvData } from '../../../shared/text/csv.ts'
import type { SourceLines } from '../export/useSourceLines.ts'
import type { Term, Thesaurus } from './thesaurus.ts'

type T = TFunction<readonly ['topics', 'shell', 'figures', 'entry', 'lists']>

const LANGUAGES = ['fr', 'en'] as const

export function termRows(
  terms: readonly Term[],
  { byId }: Pick<Thesaurus, 'byId'>,
  sources: SourceLines,
  locale: Locale,
  t: T,
): CsvData {
  const list = (words: readonly string[]) => words.join(' | ')
  const both = (label: string) => LANGUAGES.map((language) => `${label} (${language})`)
  return {
    header: [
      t('figures:csv.id'),
      ...both(t('figures:csv.title')),
      ...both(t('entry:acronyms')),
      ...both(t('entry:labels')),
      ...both(t('entry:summary')),
      t('entry:broader'),
      t('lists:reliability'),
      t('figures:csv.sources'),
    ],
    rows: terms.map((term) => [
      term.id,
      ...LANGUAGES.map((language) => term.title[language]),
      ...LANGUAGES.map((language) => list(term.acronyms[language])),
      ...LANGUAGES.map((language) => list(term.labels[language])),
      ...LANGUAGES.map((language) => term.summary[language]),
      list(term.broader.map((id) => byId.get(id)?.title[locale] ?? id)),
      t(`entry:confidence.${term.confidence}`),
      sources(term),
    ]),
  }
}
