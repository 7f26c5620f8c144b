// Use cases of texts that the user adds: title and language found out, cut into passages, kept once, indexed afterwards.
import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { languageOfText } from '../search/passages/language.ts'
import { firstHeading, splitText } from '../search/passages/split.ts'
import type { TextsRepository } from '../store/texts.ts'
import type { SearchService } from './search.ts'

type TextHandlers = { [N in keyof Handlers as N extends `texts.${string}` ? N : never]: Handlers[N] }

export type TextsContext = { readonly texts: TextsRepository; readonly search: SearchService }

const TITLE_LENGTH = 300

export function textHandlers(context: () => TextsContext): TextHandlers {
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
      if (added.added) context().search.textsChanged()
      return added
    },
    'texts.list': () => ({ items: context().texts.list() }),
    'texts.read': ({ id, from, count }) => context().texts.read(id, from, count),
    'texts.remove': ({ id }) => {
      context().texts.remove(id)
      context().search.textsChanged()
      return { id }
    },
    'texts.indexState': () => context().search.indexState(),
    'texts.rebuildIndex': () => context().search.rebuildAll(),
  }
}
