// From what was typed to what is looked for: words, "phrases", -exclusion, OR, fields. Total: no input is an error.
import type { HitKind } from '../../shared/contract/search.ts'
import { fold, type Token, tokenize } from '../../shared/text/fold.ts'
import { type Compound, findNumbers } from '../../shared/text/numbers.ts'
import { findSymbols } from '../../shared/text/symbols.ts'
import { isStopWord } from './analysis.ts'
import { fieldOf, kindOf, languageOf, yearsOf } from './fields.ts'
import type { Language } from './stem.ts'

export const MAX_QUERY_LENGTH = 200
export const MAX_QUERY_WORDS = 12

export type QueryWord = {
  readonly token: Token
  /** Still being typed: taken as a beginning. */
  readonly isPrefix: boolean
  /** Words joined to this one by OR: any of them will do. */
  readonly others: readonly Token[]
}

/** What the fields of a query ask for; a list that is empty asks for nothing. Texts are folded. */
export type QueryFilters = {
  readonly kinds: readonly (HitKind | 'text')[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly language: Language | null
  readonly topics: readonly string[]
  readonly organisations: readonly string[]
  readonly plans: readonly string[]
  readonly tags: readonly string[]
  readonly sources: readonly string[]
  readonly withNote: boolean
}

export type ParsedQuery = {
  /** As typed, trimmed and cut. */
  readonly text: string
  /** Words that count, without function words unless there are no others. */
  readonly words: readonly QueryWord[]
  /** Numbers and symbols among the words, in the offsets of `text` before trimming. */
  readonly compounds: readonly Compound[]
  /** Words that must stand one after the other, folded. */
  readonly phrases: readonly (readonly string[])[]
  /** Words or phrases that must not occur. */
  readonly excluded: readonly (readonly Token[])[]
  readonly filters: QueryFilters
}

type Piece =
  | { readonly kind: 'words'; readonly start: number; readonly end: number }
  | { readonly kind: 'phrase'; readonly start: number; readonly end: number; readonly closed: boolean }
  | { readonly kind: 'or' }

// A field with its value; a phrase, closed or not; OR; a run of anything else.
const PIECE =
  /(?<sign>-)?(?:(?<field>\p{L}+):(?:["«“](?<quoted>[^"»”]*)["»”]?|(?<value>[^\s"«“]*))|["«“](?<phrase>[^"»”]*)(?<close>["»”])?|(?<or>OR|OU|\|)(?=\s|$)|(?<run>[^\s"«“]+))/gu

/** Lists of one field, gathered while reading. */
type Gathered = {
  -readonly [K in keyof QueryFilters]: QueryFilters[K] extends readonly (infer T)[] ? T[] : QueryFilters[K]
}

/** The last word is taken as a beginning when nothing follows it, from two letters on. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, MAX_QUERY_LENGTH)
  const filters: Gathered = {
    kinds: [],
    yearFrom: null,
    yearTo: null,
    language: null,
    topics: [],
    organisations: [],
    plans: [],
    tags: [],
    sources: [],
    withNote: false,
  }
  const pieces: Piece[] = []
  const phrases: string[][] = []
  const excluded: Token[][] = []

  for (const match of text.matchAll(PIECE)) {
    const { sign, field, quoted, value, phrase, close, or, run } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    // A sign counts only where a word begins, and not before a number: `-50 %` is a figure.
    const isSigned = sign !== undefined && (start === 0 || /\s/.test(text.charAt(start - 1)))
    if (field !== undefined && sign === undefined && applyField(filters, field, quoted ?? value ?? ''))
      continue
    if (isSigned && !/^-\d/.test(match[0]) && or === undefined) {
      const tokens = tokenize(phrase ?? (run !== undefined ? run : match[0].slice(1)))
      if (tokens.length > 0) excluded.push(tokens)
    } else if (or !== undefined) pieces.push({ kind: 'or' })
    else if (phrase !== undefined) {
      const words = tokenize(phrase).map((token) => token.folded)
      if (words.length > 0) phrases.push(words)
      pieces.push({ kind: 'phrase', start, end, closed: close !== undefined })
    } else pieces.push({ kind: 'words', start, end })
  }
  return { text: text.trim(), phrases, excluded, filters, ...wordsOf(text, pieces) }
}

function wordsOf(text: string, pieces: readonly Piece[]): Pick<ParsedQuery, 'words' | 'compounds'> {
  // Everything that is no word is blanked, so that offsets stay and a number may stand across spaces.
  let kept = ''
  const joins = new Set<number>()
  for (const piece of pieces) {
    if (piece.kind === 'or') joins.add(kept.length)
    else kept = kept.padEnd(piece.start) + text.slice(piece.start, piece.end)
  }
  const tokens = tokenize(kept)
  const last = tokens.at(-1)
  const lastPiece = pieces.at(-1)
  const isOpen =
    last !== undefined &&
    last.end === text.length &&
    last.folded.length >= 2 &&
    !(lastPiece?.kind === 'phrase' && lastPiece.closed)
  const words: QueryWord[] = []
  const seen = new Set<string>()
  let previousEnd = -1
  for (const token of tokens) {
    const isJoined = [...joins].some((at) => at >= previousEnd && at <= token.start) && previousEnd >= 0
    previousEnd = token.end
    const before = words.at(-1)
    if (isJoined && before !== undefined) {
      words[words.length - 1] = { ...before, others: [...before.others, token] }
      continue
    }
    if (seen.has(token.folded)) continue
    seen.add(token.folded)
    words.push({ token, isPrefix: isOpen && token.folded === last?.folded, others: [] })
  }
  // A function word still being typed may be the beginning of a longer one, but must not be demanded.
  const content = words.filter(({ token, others }) => !isStopWord(token.folded) || others.length > 0)
  return {
    words: (content.length > 0 ? content : words).slice(0, MAX_QUERY_WORDS),
    compounds: [...findNumbers(kept, true), ...findSymbols(kept)],
  }
}

/** False when the name is no field, or the value cannot be one of its: the text is then read as words. */
function applyField(filters: Gathered, name: string, value: string): boolean {
  const field = fieldOf(name)
  if (field === null) return false
  // A field without a value yet is being typed: it asks for nothing.
  if (value === '') return true
  switch (field) {
    case 'kind': {
      const kinds = value.split(',').map(kindOf)
      const known = kinds.filter((kind) => kind !== null)
      filters.kinds.push(...known)
      return known.length > 0
    }
    case 'year': {
      const years = yearsOf(value)
      if (years === null) return /^[\d.…–-]*$/.test(value)
      filters.yearFrom = years.from
      filters.yearTo = years.to
      return true
    }
    case 'lang': {
      const language = languageOf(value)
      if (language !== null) filters.language = language
      return language !== null || value.length < 2
    }
    case 'has': {
      if (!'notes'.startsWith(fold(value))) return false
      filters.withNote = true
      return true
    }
    default: {
      const lists = {
        topic: filters.topics,
        org: filters.organisations,
        plan: filters.plans,
        tag: filters.tags,
        source: filters.sources,
      }
      lists[field].push(fold(value).trim())
      return true
    }
  }
}
