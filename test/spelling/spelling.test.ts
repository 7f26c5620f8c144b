// Spelling through the contract, with the real dictionaries in their own thread.
import { describe, expect, it } from 'vitest'
import { createSpellingThread } from '../../src/main/spelling/thread.ts'
import { openCore } from '../support/core.ts'

describe('spelling', () => {
  it('knows French and English, elisions, hyphens, and both ways of writing English', async () => {
    const { client } = openCore()
    const words = [
      ...['l’origine', "aujourd'hui", 'Présidence', 'co-organisateur', 'œuvre', 'États'],
      ...['delegation', 'organisation', 'organization', 'colour', 'don’t', 'multi-agency'],
    ]
    expect(await client.call('spelling.check', { words })).toEqual({ unknown: [] })
    const wrong = ['bonjoru', 'recieve', 'l’orgine']
    expect((await client.call('spelling.check', { words: wrong })).unknown).toEqual(wrong)
    expect((await client.call('spelling.check', { words: ['recevoir'], languages: 'en' })).unknown).toEqual([
      'recevoir',
    ])
  })

  it('suggests in the language of the words around', async () => {
    const { client } = openCore()
    expect((await client.call('spelling.suggest', { word: 'bonjoru' })).items).toContain('bonjour')
    const near = ['the', 'figures', 'which', 'they', 'published']
    const { items } = await client.call('spelling.suggest', { word: 'recieve', near })
    expect(items[0]).toBe('receive')
    expect((await client.call('spelling.suggest', { word: 'l’orgine' })).items).toContain('l’origine')
  })

  it('accepts the names of the library and the words of the user, which it keeps', async () => {
    const { client } = openCore()
    const [card] = (await client.call('library.list', { kind: 'event' })).items
    const name = `${card?.title.fr} ${card?.title.en}`.match(/\p{L}+/gu) ?? []
    expect(name.length).toBeGreaterThan(2)
    expect((await client.call('spelling.check', { words: [...name] })).unknown).toEqual([])
    const told: unknown[] = []
    client.on('spelling.changed', () => told.push(true))
    await client.call('spelling.add', { word: 'Zvrk' })
    await client.call('spelling.add', { word: 'zvrk' })
    expect((await client.call('spelling.words', {})).items).toEqual(['Zvrk'])
    expect((await client.call('spelling.check', { words: ['zvrk', 'd’zvrk'] })).unknown).toEqual([])
    await client.call('spelling.remove', { word: 'zvrk' })
    expect((await client.call('spelling.check', { words: ['zvrk'] })).unknown).toEqual(['zvrk'])
    expect(told).toHaveLength(2)
  })

  it('begins again after it was dropped', async () => {
    const thread = createSpellingThread(() => {}, 50)
    const ask = () => thread.ask({ name: 'check', words: ['maison', 'maizon'], languages: 'fr' })
    // What is asked is answered even when the loading takes longer than the rest.
    expect(await ask()).not.toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const again = createSpellingThread(() => {})
    expect(await again.ask({ name: 'check', words: ['maison', 'maizon'], languages: 'fr' })).toEqual([
      'maizon',
    ])
    again.close()
    thread.close()
  })
})
