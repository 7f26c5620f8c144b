// Measures of relevance and their uncertainty. Pure.
import { type Random, seeded } from './random.ts'

/** Grade of each relevant id: 2 answers the question, 1 helps. */
export type Judgement = ReadonlyMap<string, number>

/** Normalised discounted cumulative gain of the first ten, gain 2^grade − 1 (Järvelin and Kekäläinen 2002). 0 to 1. */
export function ndcg10(ids: readonly string[], judgement: Judgement): number {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2)
  let found = 0
  for (const [rank, id] of ids.slice(0, 10).entries()) found += gain(judgement.get(id) ?? 0, rank)
  const best = [...judgement.values()].sort((a, b) => b - a).slice(0, 10)
  const ideal = best.reduce((sum, grade, rank) => sum + gain(grade, rank), 0)
  return ideal === 0 ? 0 : found / ideal
}

/** 1 when one of the first three answers the question. */
export function hit3(ids: readonly string[], judgement: Judgement): number {
  return ids.slice(0, 3).some((id) => judgement.get(id) === 2) ? 1 : 0
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** 95 % interval of the mean of paired differences, by bootstrap over the questions (2,000 resamples, seeded). */
export function pairedInterval(
  ours: readonly number[],
  theirs: readonly number[],
  random: Random = seeded(20),
): { difference: number; low: number; high: number } {
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0))
  const means: number[] = []
  for (let round = 0; round < 2000; round++) {
    let sum = 0
    for (let index = 0; index < differences.length; index++) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0
    }
    means.push(sum / differences.length)
  }
  return { difference: mean(differences), low: quantile(means, 0.025), high: quantile(means, 0.975) }
}
