import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stem } from '../../src/main/search/stem.ts'
import { fold, tokenize } from '../../src/shared/text/fold.ts'

// Snowball's published vocabularies with their stems; data that is not part of the project.
const CORPORA = process.env['CORPORA_DIR'] ?? join(import.meta.dirname, '../../../shared/corpora')
const FOLDER = join(CORPORA, 'stemming-snowball')

describe.each([
  ['fr', 'french'],
  ['en', 'english'],
] as const)('stems in %s', (language, folder) => {
  const path = join(FOLDER, folder)
  it.skipIf(!existsSync(path))('agree with the published vocabulary on 99.9 % and more', () => {
    const read = (name: string) => readFileSync(join(path, name), 'utf8').trimEnd().split('\n')
    const words = read('voc.txt')
    const stems = read('output.txt')
    // As the index reads them: elided articles are dropped before stemming, as Snowball drops them while stemming. What
    // keeps an apostrophe (`quelqu'un`, `it's`) is two words to the index.
    const pairs = words.flatMap((word, index) => {
      const [token, ...more] = tokenize(word)
      const expected = fold(stems[index] ?? '')
      return token === undefined || more.length > 0 || expected.includes("'")
        ? []
        : [[token.exact, expected] as const]
    })
    const wrong = pairs.filter(([word, expected]) => stem(word, language) !== expected)
    expect(pairs.length).toBeGreaterThan(words.length * 0.99)
    expect(words.length).toBeGreaterThan(20_000)
    expect(wrong.length / pairs.length).toBeLessThanOrEqual(0.001)
  })
})
