import { describe, expect, it } from 'vitest'
import { openCore } from '../support/core.ts'

const EVENT = 'event-spring-conference'

describe('search', () => {
  it.each([
    ['prevention', EVENT],
    ['PRÉVENTION', EVENT],
    ['prévent', EVENT],
    ['coeur', EVENT],
    ["l'exploitation", EVENT],
    ['l’exploitation des victimes', EVENT],
    ['THB', EVENT],
    ['vulnérabilités', EVENT],
    ['Vienne 2024', EVENT],
    ['25 millions', 'figure-victims-25m'],
    ['25 million', 'figure-victims-25m'],
    ['estimaton mondiale', 'figure-victims-25m'],
  ])('“%s” gives %s first', async (text, expected) => {
    const { client } = openCore()
    const answer = await client.call('search.query', { text })
    expect(answer.hits[0]?.id).toBe(expected)
  })

  it('says how it matched', async () => {
    const { client } = openCore()
    const match = async (text: string) => (await client.call('search.query', { text })).match
    expect(await match('conférence prévention')).toBe('all')
    expect(await match('conférence zzzzqqq')).toBe('any')
    expect(await match('zzzzqqq')).toBe('none')
    expect(await match('   ')).toBe('none')
    const fuzzy = await client.call('search.query', { text: 'conférence prévantion ' })
    expect(fuzzy).toMatchObject({ match: 'fuzzy', suggestion: 'conférence prevention' })
    expect(fuzzy.hits[0]?.id).toBe(EVENT)
  })

  it('marks what matched in the original text, as parts', async () => {
    const { client } = openCore()
    const [hit] = (await client.call('search.query', { text: 'coeur' })).hits
    expect(hit?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['cœur'])
    expect(hit?.snippet.map((part) => part.text).join('')).toContain('l’exploitation et du cœur')
    expect(hit?.snippetLanguage).toBe('fr')
    const [english] = (await client.call('search.query', { text: 'exploitation', locale: 'en' })).hits
    expect(english?.snippetLanguage).toBe('en')
  })

  it('filters by kind, year and language, with counts that stay', async () => {
    const { client } = openCore()
    const all = await client.call('search.query', { text: 'victimes' })
    const figures = await client.call('search.query', { text: 'victimes', kinds: ['figure'] })
    expect(figures.hits.map((hit) => hit.id)).toEqual(['figure-victims-25m'])
    expect(figures.kinds).toEqual(all.kinds)
    const of2024 = await client.call('search.query', { text: 'victimes', yearFrom: 2024, yearTo: 2024 })
    expect(of2024.hits.map((hit) => hit.id)).toEqual([EVENT])
    expect((await client.call('search.query', { text: 'heart', language: 'fr' })).total).toBe(0)
    expect((await client.call('search.query', { text: 'heart', language: 'en' })).total).toBe(1)
  })

  it('stands any text up to its limit and refuses beyond', async () => {
    const { client } = openCore()
    for (const text of [
      '"',
      '((',
      '*',
      '~victim',
      '=a',
      '-',
      '\u0000',
      '\ud800',
      'a\nb',
      '  ',
      'x '.repeat(999),
    ]) {
      await expect(client.call('search.query', { text })).resolves.toMatchObject({})
    }
    await expect(client.call('search.query', { text: 'x'.repeat(2001) })).rejects.toMatchObject({
      code: 'too-large',
    })
  })
})
