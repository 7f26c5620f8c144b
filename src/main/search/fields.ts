// Names and values of the fields of the query language, in French and in English. Knows no index.
import type { HitKind } from '../../shared/contract/search.ts'
import { fold } from '../../shared/text/fold.ts'
import type { Language } from './stem.ts'

export type FieldName = 'kind' | 'year' | 'lang' | 'topic' | 'org' | 'plan' | 'tag' | 'source' | 'has'

/** Folded names under which each field may be typed; the first of each language is the one that is offered. */
const NAMES: Readonly<Record<FieldName, Readonly<Record<Language, readonly string[]>>>> = {
  kind: { fr: ['genre', 'type', 'nature'], en: ['kind', 'type'] },
  year: { fr: ['annee', 'an', 'date'], en: ['year', 'date'] },
  lang: { fr: ['langue'], en: ['lang', 'language'] },
  topic: { fr: ['sujet', 'theme'], en: ['topic', 'subject'] },
  org: { fr: ['org', 'organisation', 'organisme'], en: ['org', 'organisation', 'organization'] },
  plan: { fr: ['plan'], en: ['plan'] },
  tag: { fr: ['etiquette', 'tag'], en: ['tag'] },
  source: { fr: ['source'], en: ['source'] },
  has: { fr: ['avec'], en: ['has', 'with'] },
}

/** As shown in suggestions: with accents. */
const SHOWN: Readonly<Record<FieldName, Readonly<Record<Language, string>>>> = {
  kind: { fr: 'genre', en: 'kind' },
  year: { fr: 'année', en: 'year' },
  lang: { fr: 'langue', en: 'lang' },
  topic: { fr: 'sujet', en: 'topic' },
  org: { fr: 'org', en: 'org' },
  plan: { fr: 'plan', en: 'plan' },
  tag: { fr: 'étiquette', en: 'tag' },
  source: { fr: 'source', en: 'source' },
  has: { fr: 'avec', en: 'has' },
}

const BY_NAME = new Map<string, FieldName>()
for (const [field, names] of Object.entries(NAMES) as [FieldName, (typeof NAMES)[FieldName]][]) {
  for (const name of [...names.fr, ...names.en]) BY_NAME.set(name, field)
}

export const FIELD_NAMES = Object.keys(NAMES) as FieldName[]

/** The field of a typed name, in either language, with or without accents; null when it is none. */
export const fieldOf = (name: string): FieldName | null => BY_NAME.get(fold(name)) ?? null

export const shownField = (field: FieldName, language: Language): string => SHOWN[field][language]

const KINDS: Readonly<Record<HitKind | 'text', Readonly<Record<Language, readonly string[]>>>> = {
  event: { fr: ['événement', 'événements', 'conférence'], en: ['event', 'events'] },
  series: { fr: ['série', 'séries', 'cycle'], en: ['series'] },
  indicator: { fr: ['indicateur', 'indicateurs'], en: ['indicator', 'indicators'] },
  figure: { fr: ['chiffre', 'chiffres'], en: ['figure', 'figures'] },
  plan: { fr: ['plan', 'plans'], en: ['plan', 'plans'] },
  measure: { fr: ['mesure', 'mesures'], en: ['measure', 'measures'] },
  instrument: { fr: ['instrument', 'instruments'], en: ['instrument', 'instruments'] },
  organisation: { fr: ['organisation', 'organisations', 'organisme'], en: ['organisation', 'organization'] },
  person: { fr: ['personne', 'personnes'], en: ['person', 'people'] },
  project: { fr: ['projet', 'projets'], en: ['project', 'projects'] },
  recommendation: { fr: ['recommandation', 'recommandations'], en: ['recommendation', 'recommendations'] },
  publication: { fr: ['publication', 'publications'], en: ['publication', 'publications'] },
  source: { fr: ['source', 'sources'], en: ['source', 'sources'] },
  term: { fr: ['terme', 'termes', 'glossaire'], en: ['term', 'terms', 'glossary'] },
  note: { fr: ['note', 'notes'], en: ['note', 'notes'] },
  meeting: { fr: ['réunion', 'réunions'], en: ['meeting', 'meetings'] },
  text: { fr: ['texte', 'textes', 'document'], en: ['text', 'texts', 'document'] },
}

export type KindValue = keyof typeof KINDS
export const KIND_VALUES = Object.keys(KINDS) as KindValue[]
export const shownKind = (kind: KindValue, language: Language): string => KINDS[kind][language][0] ?? kind

/** The kind of a typed value; a beginning of at least three letters is enough. Null when none fits. */
export function kindOf(value: string): KindValue | null {
  const typed = fold(value)
  if (typed === '') return null
  const namesOf = (kind: KindValue) => [kind, ...KINDS[kind].fr, ...KINDS[kind].en].map(fold)
  return (
    KIND_VALUES.find((kind) => namesOf(kind).includes(typed)) ??
    (typed.length >= 3
      ? KIND_VALUES.find((kind) => namesOf(kind).some((name) => name.startsWith(typed)))
      : null) ??
    null
  )
}

/** `2015`, `2015..2020`, `2015-2020`, `2015..`, `..2020`; null for anything else. */
export function yearsOf(value: string): { from: number | null; to: number | null } | null {
  const match = /^(\d{4})?(\.\.\.?|…|-|–)?(\d{4})?$/.exec(value)
  if (!match) return null
  const [, from, dots, to] = match
  if (from === undefined && to === undefined) return null
  if (dots === undefined && from !== undefined && to !== undefined) return null
  const first = from === undefined ? null : Number(from)
  const last = to === undefined ? (dots === undefined ? first : null) : Number(to)
  return first !== null && last !== null && first > last
    ? { from: last, to: first }
    : { from: first, to: last }
}

export const languageOf = (value: string): Language | null => {
  const typed = fold(value)
  if (typed.length >= 2 && ('francais'.startsWith(typed) || 'french'.startsWith(typed))) return 'fr'
  return typed.length >= 2 && ('anglais'.startsWith(typed) || 'english'.startsWith(typed)) ? 'en' : null
}
