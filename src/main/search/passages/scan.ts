// The search of texts that are not indexed yet: every passage is read and looked through, within a limit of time.
// Slow and simple: it answers while the index is made anew.
import { fold } from '../../../shared/text/fold.ts'
import { type Matcher, matchText, readForMatching } from '../highlight.ts'
import type { Plan } from '../plan.ts'
import { type Language, SIDES } from '../stem.ts'
import { countBits } from '../words.ts'
import type { StoredPassage } from './snippet.ts'

export type ScannedPassage = {
  readonly stored: StoredPassage
  readonly mask: number
  readonly starts: Uint16Array
  readonly words: readonly number[]
}

/** At most `limit` texts, one passage each, those with most concepts first. Stops after `budgetMs`. */
export function scanPassages(
  passages: Iterable<StoredPassage>,
  plan: Plan,
  matcher: Matcher,
  language: Language | null,
  limit: number,
  budgetMs: number,
): ScannedPassage[] {
  const start = performance.now()
  // What a word must contain to be looked at: the beginning that all its forms share.
  const needles = plan.concepts.map((concept) =>
    concept.terms
      .filter(({ term }) => term.startsWith('~'))
      .map(({ term }) => term.slice(1))
      .concat(concept.exact.slice(0, 1)),
  )
  const best = new Map<string, ScannedPassage>()
  let read = 0
  for (const stored of passages) {
    if (++read % 64 === 0 && performance.now() - start > budgetMs) break
    if (language !== null && stored.language !== language) continue
    const folded = fold(stored.body)
    if (!needles.some((list) => list.some((needle) => folded.includes(needle)))) continue
    const analysed = readForMatching(stored.body, SIDES[stored.language])
    const words = matchText(analysed, matcher)
    let mask = 0
    for (const word of words) if (word >= 0) mask |= 1 << word
    const present = best.get(stored.textId)
    if (mask === 0 || (present && countBits(present.mask) >= countBits(mask))) continue
    const runs = analysed.tokens.map((token) => token.folded)
    const holds = (phrase: readonly string[]) =>
      runs.some((_, at) => phrase.every((word, index) => runs[at + index] === word))
    if (!plan.phrases.every(holds)) continue
    if (plan.excluded.some((tokens) => holds(tokens.map((token) => token.folded)))) continue
    best.set(stored.textId, {
      stored,
      mask,
      starts: Uint16Array.from(analysed.tokens, (token) => token.start),
      words,
    })
  }
  return [...best.values()].sort((a, b) => countBits(b.mask) - countBits(a.mask)).slice(0, limit)
}
