// The trash empties itself some seconds after the start, and only while the clock is believed.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openCore } from '../support/core.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)

afterEach(() => {
  vi.useRealTimers()
})

async function trashThenWait(days: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let time = START
  const { client } = openCore({ now: () => time })
  const note = await client.call('notes.create', { body: 'ancienne' })
  const kept = await client.call('notes.create', { body: 'gardée' })
  const meeting = await client.call('meetings.create', { draft: { title: 'ancienne' } })
  const brief = await client.call('briefs.create', { title: 'ancien' })
  await client.call('notes.trash', { id: note.id })
  await client.call('meetings.trash', { id: meeting.id })
  await client.call('briefs.trash', { id: brief.id })
  time += days * DAY
  vi.advanceTimersByTime(11_000)
  return {
    kept: (await client.call('notes.list', {})).items.map((item) => item.id),
    expected: kept.id,
    trashed: [
      (await client.call('notes.list', { trashed: true })).total,
      (await client.call('meetings.list', { trashed: true })).total,
      (await client.call('briefs.list', { trashed: true })).total,
    ],
  }
}

describe('the trash', () => {
  it('keeps what was put there less than thirty days ago', async () => {
    expect((await trashThenWait(29)).trashed).toEqual([1, 1, 1])
  })

  it('lets go of what has been there for thirty days, and of nothing else', async () => {
    const { trashed, kept, expected } = await trashThenWait(31)
    expect(trashed).toEqual([0, 0, 0])
    expect(kept).toEqual([expected])
  })

  it('keeps everything when the clock leapt or went back', async () => {
    expect((await trashThenWait(400)).trashed).toEqual([1, 1, 1])
    expect((await trashThenWait(-31)).trashed).toEqual([1, 1, 1])
  })
})
