// Relevance of the product and of its peers on the judged questions, clean and noisy, with intervals of the difference.
import type { Collection } from './collections.ts'
import { hit3, mean, ndcg10, pairedInterval } from './metrics.ts'
import { openOurs } from './ours.ts'
import type { Peer, Search } from './peers/peer.ts'
import { VARIANTS, type Variant, vary } from './questions.ts'

/** By variant, one value a question. */
type Scores = Record<Variant, { ndcg: number[]; hit: number[] }>

export type Result = { readonly engine: string; readonly setting: string; readonly scores: Scores }

type Part = 'tuning' | 'held out' | 'all'

/** Questions on which the settings of a peer are compared: the first of the tuning part. */
const MOST_TUNING = 60

async function measure(
  collection: Collection,
  search: (query: string) => string[] | Promise<string[]>,
  part: Part,
  most = Number.POSITIVE_INFINITY,
): Promise<Scores> {
  const questions = collection.questions
    .filter(({ heldOut }) => part === 'all' || heldOut === (part === 'held out'))
    .slice(0, most)
  const scores = {} as Scores
  for (const variant of VARIANTS) {
    const ndcg: number[] = []
    const hit: number[] = []
    for (const { text, judgement } of questions) {
      const ids = await search(vary(text, variant))
      ndcg.push(ndcg10(ids, judgement))
      hit.push(hit3(ids, judgement))
    }
    scores[variant] = { ndcg, hit }
  }
  return scores
}

const overall = (scores: Scores): number => mean(VARIANTS.flatMap((variant) => scores[variant].ndcg))

/** The best setting of a peer on the questions that we tuned on, then its scores on the part asked for. */
async function measurePeer(peer: Peer, collection: Collection, part: Part): Promise<Result> {
  let best: { name: string; search: Search; value: number } | null = null
  for (const { name, build } of peer.settings) {
    const search = await build(collection.items, collection.language)
    const value = overall(await measure(collection, (query) => search(query, 10), 'tuning', MOST_TUNING))
    if (best === null || value > best.value) {
      best?.search.close?.()
      best = { name, search, value }
    } else search.close?.()
  }
  if (best === null) throw new Error(`${peer.name} has no setting`)
  const { search } = best
  const scores = await measure(collection, (query) => search(query, 10), part)
  search.close?.()
  return { engine: peer.name, setting: best.name, scores }
}

export async function measureOurs(collection: Collection, part: Part): Promise<Result> {
  const ours = openOurs()
  try {
    const search = await collection.ours(ours)
    return { engine: 'Vademecum', setting: 'as shipped', scores: await measure(collection, search, part) }
  } finally {
    ours.close()
  }
}

const number = (value: number): string => value.toFixed(3).replace('0.', '.').padStart(5)
const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3).replace('0.', '.')}`

/** One line an engine: nDCG@10 (hit@3) by variant; under it the difference to ours with its interval. */
export function printTable(collection: Collection, results: readonly Result[], questions: number): void {
  const [ours] = results
  if (ours === undefined) return
  console.log(`\n## ${collection.name} (${questions} questions)\n`)
  console.log(`| nDCG@10 (hit@3) | ${VARIANTS.join(' | ')} |`)
  console.log(`|---|${VARIANTS.map(() => '---|').join('')}`)
  for (const { engine, setting, scores } of results) {
    const cells = VARIANTS.map((variant) => {
      const { ndcg, hit } = scores[variant]
      return `${number(mean(ndcg))} (${number(mean(hit))})`
    })
    console.log(`| ${engine} — ${setting} | ${cells.join(' | ')} |`)
    if (engine === ours.engine) continue
    const differences = VARIANTS.map((variant) => {
      const { difference, low, high } = pairedInterval(ours.scores[variant].ndcg, scores[variant].ndcg)
      const hits = pairedInterval(ours.scores[variant].hit, scores[variant].hit)
      return `${signed(difference)} [${signed(low)}, ${signed(high)}]; hit ${signed(hits.difference)}`
    })
    console.log(`| ours − it | ${differences.join(' | ')} |`)
  }
}

export async function measureCollection(
  collection: Collection,
  peers: readonly Peer[],
  part: Part,
): Promise<Result[]> {
  const results = [await measureOurs(collection, part)]
  for (const peer of peers) results.push(await measurePeer(peer, collection, part))
  return results
}
