// What a query means against the words that are known: index terms with their weights, concept by concept. Both
// engines follow the same plan. Decides nothing about order.
import type { Token } from '../../shared/text/fold.ts'
import { nearRange, numberOf } from '../../shared/text/numbers.ts'
import { symbolTerm } from '../../shared/text/symbols.ts'
import { exactTerm, stemTerm } from './analysis.ts'
import type { Glossary } from './glossary.ts'
import type { ParsedQuery, QueryWord } from './query.ts'
import { stem } from './stem.ts'
import type { Words } from './words.ts'

/** In which way a term answers what was typed. */
export type How =
  | 'exact'
  | 'accent'
  | 'form'
  | 'beginning'
  | 'spelling'
  | 'number'
  | 'near'
  | 'reference'
  | 'translation'

export type PlanTerm = { readonly term: string; readonly weight: number; readonly how: How }

/** One thing that was asked for. A text that has any of its terms has it. */
export type Concept = {
  /** As typed. */
  readonly label: string
  readonly terms: readonly PlanTerm[]
  /** Folded forms that are as typed: preferred by the re-rank. */
  readonly exact: readonly string[]
  /** Accented form, when it was typed with accents. */
  readonly accented: string | null
  readonly prefix: string | null
}

/** Another name of some of the concepts, from `from` on and before `to`: all its words together stand for them. */
export type Alternate = {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly words: readonly (readonly PlanTerm[])[]
}

export type Plan = {
  readonly concepts: readonly Concept[]
  /** Raise the score a little; finding them counts for nothing. */
  readonly bonus: readonly PlanTerm[]
  readonly alternates: readonly Alternate[]
  /** Spelling put in the place of a concept that nothing matches, by the typed folded form. */
  readonly corrections: ReadonlyMap<string, string>
  readonly phrases: ParsedQuery['phrases']
  readonly excluded: ParsedQuery['excluded']
}

/** Bits of the concepts that an alternate stands for. */
export function maskOf(plan: Plan, alternate: number): number {
  const { from = 0, to = 0 } = plan.alternates[alternate] ?? {}
  return ((1 << (to - from)) - 1) << from
}

/** What each way of matching is worth, the stem being 1. */
export const WEIGHT = {
  stem: 1,
  folded: 0.3,
  accented: 0.3,
  /** Another word that begins so, when what is typed is a word already, and when it is none. */
  beginning: 0.2,
  onlyBeginning: 0.8,
  corrected: 0.5,
  compound: 1.6,
  near: 0.7,
  part: 0.15,
  translation: 0.4,
} as const

/** Different stems that a beginning stands for. */
const MOST_COMPLETIONS = 8
/** Words and symbols of a query together: the bits of a mask of 32, alternates included. */
const MOST_ALTERNATES = 8

/** What was typed, position by position: a word, or a number or symbol that covers several. */
type Unit = { readonly words: readonly QueryWord[]; readonly compound: readonly PlanTerm[] }

/** `glossary` null: no other names are looked for. */
export function planQuery(query: ParsedQuery, words: Words, glossary: Glossary | null): Plan {
  const corrections = new Map<string, string>()
  const bonus: PlanTerm[] = []
  const concepts: Concept[] = []
  for (const unit of unitsOf(query, words)) {
    const [first] = unit.words
    if (unit.compound.length > 0) {
      concepts.push({
        label: unit.words.map(({ token }) => token.exact).join(' '),
        terms: unit.compound,
        exact: [],
        accented: null,
        prefix: null,
      })
      for (const { token } of unit.words) bonus.push(...wordTerms(token, words, WEIGHT.part))
    } else if (first !== undefined) concepts.push(conceptOf(first, words, corrections))
  }
  return {
    concepts,
    bonus,
    alternates: glossary === null ? [] : alternatesOf(concepts, corrections, words, glossary),
    corrections,
    phrases: query.phrases,
    excluded: query.excluded,
  }
}

/** Puts numbers and symbols that are known in the place of the words they cover. */
function unitsOf(query: ParsedQuery, words: Words): Unit[] {
  const units: Unit[] = []
  for (let index = 0; index < query.words.length; ) {
    const spaced = spacedSymbol(query.words, index, words)
    const written = spaced ?? writtenCompound(query, index, words)
    if (written !== null) {
      units.push({ words: query.words.slice(index, index + written.length), compound: written.terms })
      index += written.length
      continue
    }
    const word = query.words[index]
    if (word) units.push({ words: [word], compound: [] })
    index++
  }
  return units
}

type Covered = { readonly length: number; readonly terms: PlanTerm[] }

/** `mc dec 7 13`: words that put together make a symbol that is known. The longest wins. */
function spacedSymbol(list: readonly QueryWord[], from: number, words: Words): Covered | null {
  for (let length = Math.min(8, list.length - from); length >= 2; length--) {
    const typed = list.slice(from, from + length)
    if (!typed.some(({ token }) => /^\d/.test(token.folded))) continue
    const term = symbolTerm(typed.map(({ token }) => token.folded))
    if (words.hasCompound(term))
      return { length, terms: [{ term, weight: WEIGHT.compound, how: 'reference' }] }
  }
  return null
}

function writtenCompound(query: ParsedQuery, from: number, words: Words): Covered | null {
  const first = query.words[from]
  if (first === undefined) return null
  const candidates = query.compounds
    .filter(({ start, end }) => start <= first.token.start && end >= first.token.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || b.term.length - a.term.length)
  for (const { term, end } of candidates) {
    const length = query.words.slice(from).filter(({ token }) => token.end <= end).length
    const number = numberOf(term)
    const terms: PlanTerm[] = []
    if (number !== null) {
      if (words.hasCompound(term)) terms.push({ term, weight: WEIGHT.compound, how: 'number' })
      const { low, high } = nearRange(number.value, number.isShare)
      for (const near of words.numbersBetween(low, high, number.isShare)) {
        const value = numberOf(near)?.value ?? 0
        const distance = Math.abs(value - number.value) / Math.max(high - number.value, Number.EPSILON)
        if (near !== term) terms.push({ term: near, weight: WEIGHT.near * (1 - 0.6 * distance), how: 'near' })
      }
    } else if (words.hasCompound(term)) {
      terms.push({ term, weight: WEIGHT.compound, how: 'reference' })
    } else if (end === query.text.length) {
      for (const known of words.symbolsBeginning(term, MOST_COMPLETIONS)) {
        terms.push({ term: known, weight: WEIGHT.compound * WEIGHT.onlyBeginning, how: 'beginning' })
      }
    }
    if (terms.length > 0) return { length: Math.max(1, length), terms }
  }
  return null
}

/** Stem and spellings of one word, at a share of their weight. */
function wordTerms({ folded, exact }: Token, words: Words, share: number, how?: How): PlanTerm[] {
  const terms: PlanTerm[] = []
  const stems = new Set([...words.stemsOf(folded), stem(exact, 'fr'), stem(exact, 'en')])
  for (const value of stems)
    terms.push({ term: stemTerm(value), weight: WEIGHT.stem * share, how: how ?? 'form' })
  terms.push({ term: folded, weight: WEIGHT.folded * share, how: how ?? 'exact' })
  if (exact !== folded)
    terms.push({ term: exactTerm(exact), weight: WEIGHT.accented * share, how: how ?? 'accent' })
  return terms
}

function conceptOf(word: QueryWord, words: Words, corrections: Map<string, string>): Concept {
  const { token, isPrefix, others } = word
  const { folded, exact } = token
  const terms = wordTerms(token, words, 1)
  const seen = new Set(terms.map(({ term }) => term))
  const add = (term: PlanTerm) => {
    if (seen.has(term.term)) return
    seen.add(term.term)
    terms.push(term)
  }
  for (const other of others) for (const term of wordTerms(other, words, 1)) add(term)

  const isKnown = words.has(folded)
  const completions = isPrefix ? words.completions(folded, 40) : []
  const stems = new Set(completions.flatMap((completion) => completion.stems))
  const weight = isKnown ? WEIGHT.beginning : WEIGHT.onlyBeginning
  for (const value of [...stems].slice(0, MOST_COMPLETIONS)) {
    add({ term: stemTerm(value), weight, how: 'beginning' })
  }
  const exactForms = [folded, ...others.map((other) => other.folded)]

  // The stem may still be one of another form of the word; only then is it no misspelling.
  const isSpelled =
    isKnown ||
    completions.length > 0 ||
    others.some((other) => words.has(other.folded)) ||
    words.hasStem(stem(exact, 'fr')) ||
    words.hasStem(stem(exact, 'en'))
  if (!isSpelled) {
    const nearest = nearestSpellings(folded, words)
    if (nearest[0] !== undefined) corrections.set(folded, nearest[0])
    for (const spelling of nearest) {
      const replacement = { start: 0, end: 0, exact: spelling, folded: spelling }
      for (const term of wordTerms(replacement, words, WEIGHT.corrected, 'spelling')) add(term)
      exactForms.push(spelling)
    }
  }
  return {
    label: exact,
    terms,
    exact: exactForms,
    accented: exact === folded ? null : exact,
    prefix: isPrefix ? folded : null,
  }
}

/**
 * Nearest known words: within one change up to seven letters, two beyond; none below four letters or for numbers, where
 * another digit is another fact. At most three, nearest then most frequent first.
 */
export function nearestSpellings(folded: string, words: Words): string[] {
  if (folded.length < 4 || /\d/.test(folded)) return []
  const found = [...words.spelledLike(folded, folded.length > 7 ? 2 : 1)]
  found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.folded < b.folded ? -1 : 1))
  const best = found[0]?.distance
  return found
    .filter((item) => item.distance === best)
    .slice(0, 3)
    .map((item) => item.folded)
}

function alternatesOf(
  concepts: readonly Concept[],
  corrections: ReadonlyMap<string, string>,
  words: Words,
  glossary: Glossary,
): Alternate[] {
  // What is mistyped has no other names; what it was meant to be may have.
  const typed = concepts.map(({ label, exact }) => corrections.get(exact[0] ?? '') ?? label)
  const alternates: Alternate[] = []
  for (const { from, to, label, words: named } of glossary.expand(typed)) {
    const terms = named.map((exact) => {
      const known = new Set([stem(exact, 'fr'), stem(exact, 'en')].filter((value) => words.hasStem(value)))
      return [...known].map(
        (value): PlanTerm => ({
          term: stemTerm(value),
          weight: WEIGHT.translation,
          how: 'translation',
        }),
      )
    })
    // A name of which a word is nowhere cannot be found whole.
    if (terms.every((list) => list.length > 0)) alternates.push({ from, to, label, words: terms })
    if (alternates.length >= MOST_ALTERNATES) break
  }
  return alternates
}

/** The typed text with its unknown words replaced: “did you mean”. */
export function correctedText(
  query: ParsedQuery,
  tokens: readonly Token[],
  corrections: ReadonlyMap<string, string>,
): string {
  let text = ''
  let from = 0
  for (const token of tokens) {
    const spelling = corrections.get(token.folded)
    if (spelling === undefined) continue
    text += query.text.slice(from, token.start) + spelling
    from = token.end
  }
  return text + query.text.slice(from)
}
