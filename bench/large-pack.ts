// A pack as large as one may be in earnest, made of the shipped entries.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRY_ID_PATTERN, Entry } from '../src/shared/library/model.ts'
import { ROOT } from './sample.ts'

/** Copies of the shipped entries under ids of the pack, so that texts and links are as long as real ones. */
export function copies(count: number): Entry[] {
  const lines = readFileSync(join(ROOT, 'out/library/entries.ndjson'), 'utf8').trimEnd().split('\n')
  const rename = (value: unknown, round: number): unknown => {
    if (typeof value === 'string') {
      return ENTRY_ID_PATTERN.test(value) ? value.replace('-', `.bench-r${round}-`) : value
    }
    if (Array.isArray(value)) return value.map((item) => rename(item, round))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item, round)]))
  }
  return Array.from({ length: count }, (_, index) => {
    const line = lines[index % lines.length] ?? ''
    return Entry.parse(rename(JSON.parse(line), Math.floor(index / lines.length)))
  })
}
