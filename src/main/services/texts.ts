// Use cases of texts that the user adds: handed over, taken in (add-text.ts), read, searched, removed; indexed afterwards.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers, OpOutput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { findAll, needlesOf } from '../../shared/text/find.ts'
import { MAX_TEXT_LENGTH } from '../../shared/text/text-limits.ts'
import type { EventBus } from '../events.ts'
import { headingsOf } from '../search/passages/split.ts'
import type { TextsRepository } from '../store/texts.ts'
import { type TextSource, takeInText } from './add-text.ts'
import { locateQuote } from './quoted-places.ts'
import type { SearchService } from './search.ts'
import { createUploads } from './uploads.ts'

type TextHandlers = { [N in keyof Handlers as N extends `texts.${string}` ? N : never]: Handlers[N] }

export type TextsContext = {
  readonly texts: TextsRepository
  readonly search: SearchService
  readonly bus: EventBus
}

export type TextsService = { readonly handlers: TextHandlers; close(): void }

/** A text on its way in, from its first piece to its end. */
type Incoming = {
  readonly characters: number
  readonly stop: AbortController
  pieces: string[]
  received: number
  isBeingAdded: boolean
}

const READ_AT_ONCE = 50
const SLICE_MS = 8
const MOST_HEADINGS = 5000
const PROGRESS_EVERY_MS = 100

export function createTextsService(now: () => number, context: () => TextsContext): TextsService {
  const incoming = createUploads<Incoming>(now, 'text-busy', ({ stop }) => stop.abort())
  const closing = new AbortController()
  const changed = (): void => {
    context().search.textsChanged()
    context().bus.publish('texts.changed', {})
  }
  /** In runs, with pauses: the thread that serves the window must not wait for a text of thousands of pages. */
  const eachPassage = async (id: string, visit: (passage: { position: number; body: string }) => void) => {
    const size = context().texts.card(id).passages
    let start = performance.now()
    for (let from = 0; from < size; from += READ_AT_ONCE) {
      for (const passage of context().texts.read(id, from, READ_AT_ONCE).passages) visit(passage)
      if (performance.now() - start < SLICE_MS) continue
      await nextTurn()
      start = performance.now()
    }
  }
  const addHandedOver = async (upload: string, about: Omit<TextSource, 'body'>) => {
    const item = incoming.get(upload)
    if (item.isBeingAdded) throw new AppError('conflict', 'it is being added', { id: upload })
    if (item.received !== item.characters) throw new AppError('invalid-input', 'not handed over whole')
    item.isBeingAdded = true
    const body = item.pieces.join('')
    item.pieces = []
    let told = 0
    const tell = (done: number, total: number): void => {
      const time = performance.now()
      if (time - told < PROGRESS_EVERY_MS || item.stop.signal.aborted) return
      told = time
      // Looked up, so that it is not taken for one that nobody touches.
      incoming.get(upload)
      context().bus.publish('texts.progress', { upload, done, total })
    }
    try {
      return await takeInText(context().texts, { body, ...about }, item.stop.signal, tell)
    } finally {
      incoming.take(upload)
    }
  }

  const handlers: TextHandlers = {
    'texts.begin': ({ characters }) => {
      if (characters > MAX_TEXT_LENGTH) throw new AppError('too-large', 'beyond the limit')
      return {
        upload: incoming.begin(() => ({
          ...{ characters, pieces: [], received: 0, isBeingAdded: false },
          stop: new AbortController(),
        })),
      }
    },
    'texts.append': ({ upload, offset, piece }) => {
      const item = incoming.get(upload)
      if (item.isBeingAdded || offset !== item.received) {
        throw new AppError('conflict', 'another offset', { id: upload })
      }
      if (item.received + piece.length > item.characters)
        throw new AppError('too-large', 'more than announced')
      item.pieces.push(piece)
      item.received += piece.length
      return { received: item.received }
    },
    'texts.cancel': ({ upload }) => {
      const item = incoming.take(upload)
      item?.stop.abort()
      return { cancelled: item !== null }
    },
    'texts.add': async ({ body, upload, ...about }) => {
      if ((body === null) === (upload === null)) {
        throw new AppError('invalid-input', 'a text, or one that was handed over')
      }
      const added =
        body === null
          ? await addHandedOver(upload ?? '', about)
          : await takeInText(context().texts, { body, ...about }, closing.signal, () => {})
      if (added.added) changed()
      return added
    },
    'texts.list': () => ({ items: context().texts.list() }),
    'texts.read': ({ id, from, count }) => context().texts.read(id, from, count),
    'texts.outline': async ({ id }) => {
      const items: OpOutput<'texts.outline'>['items'] = []
      await eachPassage(id, ({ position, body }) => {
        for (const { title, level } of headingsOf(body)) {
          if (items.length < MOST_HEADINGS) items.push({ position, title, level })
        }
      })
      return { text: context().texts.card(id), items }
    },
    'texts.find': async ({ id, texts: wanted, wholeWords }) => {
      const needles = needlesOf(wanted)
      const passages: OpOutput<'texts.find'>['passages'] = []
      let total = 0
      await eachPassage(id, ({ position, body }) => {
        const count = findAll(body, needles, wholeWords).length
        if (count > 0) passages.push({ position, count })
        total += count
      })
      return { total, passages }
    },
    'texts.locate': (quoted) => locateQuote(context(), quoted),
    'texts.remove': ({ id }) => {
      context().texts.remove(id)
      changed()
      return { id }
    },
    'texts.indexState': () => context().search.indexState(),
    'texts.rebuildIndex': () => context().search.rebuildAll(),
  }
  return {
    handlers,
    close() {
      closing.abort()
      for (const id of incoming.ids()) incoming.take(id)?.stop.abort()
    },
  }
}
