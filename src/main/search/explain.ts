// Why a result is there: for each thing typed, the best way in which it was found and where. Only reads what ranking left.
import type { MatchForm, Why } from '../../shared/contract/search.ts'
import type { How, Plan } from './plan.ts'

/** From the surest way of being found to the least sure. */
const ORDER: readonly How[] = [
  'number',
  'reference',
  'accent',
  'exact',
  'form',
  'near',
  'beginning',
  'translation',
  'spelling',
]

type Found = {
  readonly mask: number
  readonly alternates: readonly number[]
  readonly factors: readonly { readonly name: string; readonly value: number }[]
}

/** `fieldsOf` gives the fields in which an index term matched; an empty list when it did not. */
export function explain(plan: Plan, found: Found, fieldsOf: (term: string) => readonly string[]): Why {
  const words: Why['words'] = []
  const missing: string[] = []
  for (const [position, concept] of plan.concepts.entries()) {
    if ((found.mask & (1 << position)) === 0) {
      missing.push(concept.label)
      continue
    }
    let best: MatchForm | null = null
    const fields = new Set<string>()
    for (const { term, how } of concept.terms) {
      const at = fieldsOf(term)
      if (at.length === 0) continue
      for (const field of at) fields.add(field)
      if (best === null || ORDER.indexOf(how) < ORDER.indexOf(best)) best = how
    }
    for (const at of found.alternates) {
      const alternate = plan.alternates[at]
      if (best !== null || !alternate || position < alternate.from || position >= alternate.to) continue
      for (const { term } of alternate.words.flat()) for (const field of fieldsOf(term)) fields.add(field)
    }
    words.push({ typed: concept.label, how: best ?? 'translation', fields: [...fields] })
  }
  return {
    words,
    missing,
    factors: found.factors.map(({ name, value }) => ({ name, value: Math.round(value * 1000) / 1000 })),
  }
}
