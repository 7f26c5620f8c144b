import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLibrary } from '../../scripts/library/load.ts'
import { entryDocument } from '../../src/main/search/document.ts'
import { createSearchEngine } from '../../src/main/search/engine.ts'
import { createGlossary } from '../../src/main/search/glossary.ts'
import type { Entry } from '../../src/shared/library/model.ts'
import { referencesOf } from '../../src/shared/library/references.ts'
import { OPTIONS } from './options.ts'

const entries = new Map<string, Entry>(
  loadLibrary(join(import.meta.dirname, '../../resources/library')).entries.map((entry) => [entry.id, entry]),
)
const inbound = new Map<string, Set<string>>()
for (const entry of entries.values()) {
  for (const { to } of referencesOf(entry)) inbound.set(to, (inbound.get(to) ?? new Set()).add(entry.id))
}
const engine = createSearchEngine({ glossary: createGlossary(entries.values()) })
for (const entry of entries.values()) {
  engine.put(entryDocument(entry, (id) => entries.get(id) ?? null, inbound.get(entry.id)?.size ?? 0))
}

const lines = readFileSync(join(import.meta.dirname, 'golden.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])

describe('what is typed and what comes first', () => {
  it.each(lines)('%s → %s', (typed, expected) => {
    const any = expected.split(' or ')
    for (const id of any) expect(entries.has(id), id).toBe(true)
    expect(any).toContain(engine.search(typed, OPTIONS).hits[0]?.id)
  })

  it('finds the other language of a word that was mistyped', () => {
    const { also, hits, suggestion } = engine.search('poursuitess ', { ...OPTIONS, language: 'en' })
    expect(suggestion).toContain('poursuites')
    expect(also).toContain('prosecution')
    expect(hits[0]?.also).toContain('prosecution')
  })
})
