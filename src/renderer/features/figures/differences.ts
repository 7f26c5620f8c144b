// Why two figures differ: the reasons that the library gives, from either of them, else by what they are unlike. Pure.
import type { Bilingual } from '../../../shared/library/model.ts'
import { type Figure, yearsText } from './figure-years.ts'

export const ASPECTS = ['indicator', 'counts', 'geography', 'period', 'publisher', 'unit'] as const
export type Aspect = (typeof ASPECTS)[number]
export type Difference = {
  readonly a: Figure
  readonly b: Figure
  /** As the entries say it, in both directions, each once. */
  readonly reasons: readonly Bilingual[]
  readonly aspects: readonly Aspect[]
}

const SAME: Readonly<Record<Aspect, (figure: Figure) => string>> = {
  indicator: (figure) => figure.indicator,
  counts: (figure) => figure.counts.en,
  geography: (figure) => figure.geography.en,
  period: (figure) => yearsText(figure),
  publisher: (figure) => figure.publisher ?? '',
  unit: (figure) => `${figure.unit.en} ${figure.currency ?? ''}`,
}

function reasonsOf(a: Figure, b: Figure): Bilingual[] {
  const said = [
    ...a.differsFrom.filter((item) => item.figure === b.id),
    ...b.differsFrom.filter((item) => item.figure === a.id),
  ].map((item) => item.reason)
  return said.filter((reason, index) => said.findIndex((other) => other.fr === reason.fr) === index)
}

/** Every pair, those that the library explains first. */
export function differencesOf(figures: readonly Figure[]): Difference[] {
  const pairs = figures.flatMap((a, index) => figures.slice(index + 1).map((b) => [a, b] as const))
  return pairs
    .map(([a, b]) => ({
      a,
      b,
      reasons: reasonsOf(a, b),
      aspects: ASPECTS.filter((aspect) => SAME[aspect](a) !== SAME[aspect](b)),
    }))
    .toSorted((one, other) => Number(other.reasons.length > 0) - Number(one.reasons.length > 0))
}
