// `npm run bench:search [-- relevance|latency|opening] [--part tuning|held-out|all] [--ours]`: relevance, latency and
// opening of the product as it ships, beside its peers in the same run. Takes some minutes; prints Markdown.
// First: the product runs with these settings, its peers here too.
import '../../src/main/memory.ts'
import { parseArgs } from 'node:util'
import { readCollections } from './collections.ts'
import { measureLatency, measureOpening } from './latency.ts'
import { flexSearch } from './peers/flexsearch.ts'
import { fts5, fts5Stems } from './peers/fts5.ts'
import { lunrPeer } from './peers/lunr.ts'
import { miniSearch } from './peers/minisearch.ts'
import { orama } from './peers/orama.ts'
import { hasXapian, xapian } from './peers/xapian.ts'
import { measureCollection, printTable } from './relevance.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'all' },
    ours: { type: 'boolean', default: false },
    collection: { type: 'string', default: '' },
    sizes: { type: 'string', default: '5000,20000,100000' },
  },
})
const wanted = positionals.length === 0 ? ['relevance', 'latency', 'opening'] : positionals
const part = values.part === 'tuning' ? 'tuning' : values.part === 'held-out' ? 'held out' : 'all'

if (wanted.includes('relevance')) {
  const peers = [fts5, fts5Stems, miniSearch, flexSearch, orama, lunrPeer]
  if (hasXapian()) peers.push(xapian)
  else process.stderr.write('LEFT OUT: Xapian (python3-xapian is not installed)\n')
  console.log(`# Relevance (${part} questions; intervals: 95 %, paired bootstrap over questions)`)
  for (const collection of readCollections()) {
    if (!collection.name.includes(values.collection)) continue
    const results = await measureCollection(collection, values.ours ? [] : peers, part)
    printTable(collection, results, results[0]?.scores.clean.ndcg.length ?? 0)
  }
}
const sizes = values.sizes.split(',').map(Number)
if (wanted.includes('latency')) for (const size of sizes) await measureLatency(size)
if (wanted.includes('opening')) for (const size of sizes) await measureOpening(size)
