// Keeps the passage index in step with the texts of the store: opens what is stored, indexes what is missing in the
// background, newest first, joins small segments, stores the result. Never blocks for longer than a slice.
import { setImmediate as nextTurn, setTimeout as rest } from 'node:timers/promises'
import type { IndexState } from '../../../shared/contract/texts.ts'
import type { TextKey, TextsRepository } from '../../store/texts.ts'
import type { PassageFiles } from './passage-files.ts'
import type { PassageIndex } from './passage-index.ts'
import { createSegmentBuilder, mergeSegments, type SegmentData } from './segment.ts'

/** Longest stretch of work between two chances for a query. */
const SLICE_MS = 6
/** Rest after a slice where somebody types on the same cores: two cores busy with an import are felt under the fingers. */
const REST_MS = 6
/** Passages of a segment made at once: small enough to be found soon. */
const BATCH = 8000
/** So many segments of one size class are joined; a class is four times as large as the one before. */
const FAN = 4
/** A segment with more dead passages than this share is written anew. */
const MOST_DEAD = 0.25

export type IndexerOptions = {
  readonly index: PassageIndex
  readonly texts: TextsRepository
  /** Null: nothing is stored. */
  readonly files: PassageFiles | null
  readonly mayWrite: boolean
  /** Works half of the time only. */
  readonly isGentle: boolean
  readonly onError: (error: unknown) => void
  /** Everything that waited is indexed. */
  readonly onDone: () => void
}

export function createIndexer(options: IndexerOptions) {
  const { index, texts, files, mayWrite, isGentle, onError, onDone } = options
  let hashes = new Map<number, string>()
  let waiting: TextKey[] = []
  let opened: IndexState['opened'] = 'empty'
  let work: Promise<void> = Promise.resolve()
  let isBusy = false
  let isClosed = false

  const store = (): void => {
    if (files === null || !mayWrite) return
    try {
      files.write(
        index.segments().map(({ data, texts: keys }) => ({
          data,
          texts: keys.map((key) => [key, hashes.get(key) ?? ''] as const),
        })),
      )
    } catch (error) {
      // The index in memory is whole: only the next start is slower.
      onError(error)
    }
  }

  /** Runs steps to their end with pauses; null when closed meanwhile. */
  const inSlices = async <T>(steps: Generator<void, T>): Promise<T | null> => {
    let start = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - start < SLICE_MS) continue
      await (isGentle ? rest(REST_MS) : nextTurn())
      if (isClosed) return null
      start = performance.now()
    }
  }

  const compare = (): void => {
    const keys = texts.keys()
    const known = new Map(keys.map(({ key, sha256 }) => [key, sha256]))
    for (const { texts: indexed } of index.segments()) {
      for (const key of indexed) if (known.get(key) !== hashes.get(key)) index.removeText(key)
    }
    hashes = known
    waiting = keys.filter(({ key }) => !index.hasText(key))
  }

  function* build(batch: readonly TextKey[]): Generator<void, SegmentData> {
    const builder = createSegmentBuilder()
    for (const { key } of batch) {
      for (const row of texts.passagesOf(key)) {
        builder.add({ ...row, id: row.key, text: row.textKey })
        yield
      }
    }
    return yield* builder.finish()
  }

  const indexWaiting = async (): Promise<boolean> => {
    let changed = false
    while (waiting.length > 0) {
      const batch: TextKey[] = []
      let passages = 0
      for (const text of waiting) {
        if (passages > 0 && passages + text.passages > BATCH) break
        batch.push(text)
        passages += text.passages
      }
      const data = await inSlices(build(batch))
      if (data === null) return changed
      // A text may have been removed, or added, while this one was read.
      index.replace([], [data])
      changed = true
      compare()
      // A text without a single word has no passage that could be found: it is done all the same.
      const done = new Set(batch.map(({ key }) => key))
      waiting = waiting.filter(({ key }) => !done.has(key))
    }
    return changed
  }

  const joinSegments = async (): Promise<boolean> => {
    let changed = false
    for (;;) {
      const group = nextGroup(index.segments())
      if (group.length === 0) return changed
      const data = await inSlices(mergeSegments(group, index.hasText))
      if (data === null) return changed
      index.replace(group, [data])
      compare()
      changed = true
    }
  }

  const run = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    let failed = false
    let indexed = false
    try {
      indexed = await indexWaiting()
      const joined = !isClosed && (await joinSegments())
      if ((indexed || joined) && !isClosed) store()
    } catch (error) {
      // What failed once would fail again: it waits for the next change, found by a scan meanwhile.
      failed = true
      onError(error)
    } finally {
      isBusy = false
    }
    if (waiting.length > 0 && !isClosed && !failed) await run()
    else if (indexed) onDone()
  }

  const update = (): void => {
    compare()
    if (waiting.length > 0) work = work.then(run)
  }

  return {
    /** Opens what is stored; the rest follows in the background. */
    open(): void {
      const stored = files?.read() ?? []
      for (const { texts: keys } of stored) for (const [key, hash] of keys) hashes.set(key, hash)
      if (stored.length > 0) {
        index.replace(
          [],
          stored.map(({ data }) => data),
        )
        // Texts of a segment that its list does not name are gone since it was written.
        for (const { texts: keys, data } of stored) {
          const alive = new Set(keys.map(([key]) => key))
          for (const text of new Set(data.texts)) if (!alive.has(text)) index.removeText(text)
        }
      }
      update()
      opened =
        stored.length === 0
          ? waiting.length === 0
            ? 'empty'
            : 'rebuilt'
          : waiting.length > 0
            ? 'partly'
            : 'stored'
    },
    /** To be called after a text was added or removed. */
    update,
    waiting: (): readonly TextKey[] => waiting,
    /** Resolves when nothing is waiting. */
    settled: (): Promise<void> => work,
    state: (): IndexState => ({
      indexed: index.segments().reduce((sum, segment) => sum + segment.texts.length, 0),
      waiting: waiting.length,
      passages: index.size(),
      bytes: Math.round(index.bytes()),
      opened,
    }),
    /** Forgets everything and begins anew; until a text is indexed again it is found by a scan. */
    rebuild(): void {
      index.replace(
        index.segments().map(({ data }) => data),
        [],
      )
      opened = 'rebuilt'
      update()
    },
    /** Stops between two steps. */
    close(): void {
      isClosed = true
    },
  }
}

/** Segments that should be one: several of about the same size, or one with many dead. */
function nextGroup(segments: ReturnType<PassageIndex['segments']>): SegmentData[] {
  const wasteful = segments.find(
    ({ data, texts, dead }) => dead > 0 && dead / (texts.length + dead) > MOST_DEAD && data.ids.length > 0,
  )
  if (wasteful) return [wasteful.data]
  const classes = new Map<number, SegmentData[]>()
  for (const { data } of segments) {
    const size = Math.floor(Math.log(Math.max(500, data.ids.length)) / Math.log(FAN))
    classes.set(size, [...(classes.get(size) ?? []), data])
  }
  return [...classes.values()].find((list) => list.length >= FAN) ?? []
}
