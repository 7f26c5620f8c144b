// Use cases of texts that the user adds: title and language found out, cut into passages, kept once, indexed afterwards.
import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers, OpOutput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { findAll, needlesOf } from '../../shared/text/find.ts'
import type { EventBus } from '../events.ts'
import { languageOfText } from '../search/passages/language.ts'
import { firstHeading, headingsOf, splitText } from '../search/passages/split.ts'
import type { TextsRepository } from '../store/texts.ts'
import { locateQuote } from './quoted-places.ts'
import type { SearchService } from './search.ts'

type TextHandlers = { [N in keyof Handlers as N extends `texts.${string}` ? N : never]: Handlers[N] }

export type TextsContext = {
  readonly texts: TextsRepository
  readonly search: SearchService
  readonly bus: EventBus
}

const TITLE_LENGTH = 300
const READ_AT_ONCE = 50
const SLICE_MS = 8
const MOST_HEADINGS = 5000

export function textHandlers(context: () => TextsContext): TextHandlers {
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
  return {
    'texts.add': ({ body, title, origin, language }) => {
      // Line ends of one kind; what is no text at all is refused rather than kept as noise.
      const text = body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
      const passages = splitText(text)
      if (passages.length === 0 || text.includes('\u0000')) {
        throw new AppError('invalid-input', 'no text', { reason: 'empty-text' })
      }
      const name = basename(origin.replaceAll('\\', '/'))
      const found = title ?? firstHeading(text) ?? name.replace(/\.[a-z]{1,4}$/i, '')
      const added = context().texts.add({
        id: randomUUID(),
        title: (found.trim() === '' ? (text.trim().split('\n', 1)[0] ?? '') : found).slice(0, TITLE_LENGTH),
        language: language ?? languageOfText(text),
        origin: name,
        words: text.match(/\S+/g)?.length ?? 0,
        sha256: createHash('sha256').update(text).digest('hex'),
        passages,
      })
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
}
