import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../src/shared/contract/contract.ts'
import { openCore, refusal } from '../support/core.ts'

describe('dispatch', () => {
  it.each(['nope', 'constructor', '__proto__', 'toString', ''])(
    'refuses the operation “%s”',
    async (name) => {
      const { app } = openCore()
      expect(await app.dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    },
  )

  it.each([
    undefined,
    null,
    1,
    'text',
    [],
    { text: 1 },
    { text: 'a', extra: true },
    { limit: -1, text: 'a' },
  ])('refuses the input %j with a code and the field, never its value', async (input) => {
    const { app } = openCore()
    const wire = await app.dispatch('search.query', input)
    expect(wire).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it('answers every operation of the contract with a value of the stated form or a code', async () => {
    const { app } = openCore()
    for (const [name, operation] of Object.entries(contract)) {
      const wire = await app.dispatch(name, {})
      if (wire.ok) expect([name, operation.output.safeParse(wire.value).success]).toEqual([name, true])
      else expect(['invalid-input', 'conflict', 'unknown-operation']).toContain(wire.error.code)
      expect(structuredClone(wire)).toEqual(JSON.parse(JSON.stringify(wire)))
    }
  })

  it('refuses changes while closing and everything after', async () => {
    const { app, client } = openCore()
    app.beginShutdown()
    expect(await refusal(client.call('notes.create', { body: 'x' }))).toBe('shutting-down')
    expect((await client.call('library.overview', {})).total).toBe(4)
    app.close()
    app.close()
    expect(await refusal(client.call('library.overview', {}))).toBe('shutting-down')
  })
})

describe('settings and recent entries', () => {
  it('have defaults, change in part, are told to windows and survive a restart', async () => {
    const first = openCore()
    expect(await first.client.call('settings.get', {})).toEqual({
      locale: 'fr',
      theme: 'system',
      textSize: 100,
      searchTranslate: true,
      searchGrouped: true,
      spelling: 'both',
    })
    const told: unknown[] = []
    first.client.on('settings.changed', (settings) => told.push(settings))
    await first.client.call('settings.set', { locale: 'en' })
    await first.client.call('settings.set', { textSize: 150 })
    expect(told).toHaveLength(2)
    expect(await refusal(first.client.call('settings.set', { textSize: 900 }))).toBe('invalid-input')
    first.app.close()
    const second = openCore({ dataDir: first.dataDir, packDir: first.packDir })
    expect(await second.client.call('settings.get', {})).toEqual({
      locale: 'en',
      theme: 'system',
      textSize: 150,
      searchTranslate: true,
      searchGrouped: true,
      spelling: 'both',
    })
  })

  it('keep the order of opening', async () => {
    const { client } = openCore()
    await client.call('recent.touch', { id: 'figure-victims-25m' })
    await client.call('recent.touch', { id: 'event-spring-conference' })
    await client.call('recent.touch', { id: 'figure-victims-25m' })
    expect((await client.call('recent.list', {})).map((card) => card.id)).toEqual([
      'figure-victims-25m',
      'event-spring-conference',
    ])
    expect(await refusal(client.call('recent.touch', { id: 'event-none' }))).toBe('not-found')
    expect(await client.call('recent.clear', {})).toEqual({ cleared: 2 })
  })
})

describe('log', () => {
  it('holds operations and codes, never what was typed', async () => {
    const { app, client, dataDir } = openCore()
    const canary = 'canari-confidentiel'
    await client.call('search.query', { text: canary })
    const note = await client.call('notes.create', { body: canary })
    await client.call('notes.save', { id: note.id, body: `${canary} bis`, baseRevision: 1 })
    await refusal(client.call('notes.save', { id: canary, body: canary, baseRevision: 1 }))
    await app.dispatch(canary, { [canary]: canary })
    await app.dispatch('notes.create', { body: 5, [canary]: canary })
    await client.call('app.report', {
      message: `TypeError: ${canary}`,
      stack: `TypeError: ${canary}\n    at f (main.js:1:2)`,
    })
    app.close()
    const text = readdirSync(join(dataDir, 'logs'))
      .map((name) => readFileSync(join(dataDir, 'logs', name), 'utf8'))
      .join('')
    expect(text).toContain('notes.create')
    expect(text).toContain('"kind":"TypeError"')
    expect(text).not.toContain(canary)
  })

  it('keeps at most twenty reports a minute', async () => {
    let time = 0
    const { client } = openCore({ now: () => time })
    for (let index = 0; index < 20; index++) await client.call('app.report', { message: 'Error' })
    expect(await client.call('app.report', { message: 'Error' })).toEqual({ kept: false })
    time += 61_000
    expect(await client.call('app.report', { message: 'Error' })).toEqual({ kept: true })
  })
})
