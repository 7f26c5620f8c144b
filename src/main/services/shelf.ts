// Use cases of what is kept at hand: pins and the searches made last. Kept among the settings, under names of their own.
import { z } from 'zod'
import type { Handlers } from '../../shared/contract/contract.ts'
import { type Pin, RecentSearch } from '../../shared/contract/shelf.ts'
import { AppError } from '../../shared/errors.ts'
import { fold } from '../../shared/text/fold.ts'
import type { EventBus } from '../events.ts'
import type { Library } from '../store/library.ts'
import type { SettingsRepository } from '../store/settings.ts'
import type { TextsRepository } from '../store/texts.ts'

type ShelfHandlers = Pick<
  Handlers,
  'pins.list' | 'pins.set' | 'recent.searches' | 'recent.addSearch' | 'recent.clearSearches'
>

export type ShelfContext = {
  readonly settings: SettingsRepository
  readonly library: Library
  readonly texts: TextsRepository
  readonly bus: EventBus
}

const PINS = 'pins'
const SEARCHES = 'recentSearches'
const MOST_PINS = 100
const MOST_SEARCHES = 10

const Pins = z.array(z.object({ kind: z.enum(['entry', 'text']), id: z.string() })).catch([])
const Searches = z.array(RecentSearch).catch([])

export function shelfHandlers(context: () => ShelfContext): ShelfHandlers {
  const stored = (name: string): unknown => context().settings.all()[name]
  const pins = () => Pins.parse(stored(PINS))
  const searches = () => Searches.parse(stored(SEARCHES))
  const isThere = (kind: 'entry' | 'text', id: string): boolean =>
    kind === 'entry'
      ? context().library.has(id)
      : context()
          .texts.list()
          .some((text) => text.id === id)

  return {
    'pins.list': () => {
      const { library, texts } = context()
      const cards = new Map(texts.list().map((card) => [card.id, card]))
      return {
        items: pins().flatMap(({ kind, id }): Pin[] => {
          if (kind === 'text') {
            const card = cards.get(id)
            return card === undefined ? [] : [{ kind, card }]
          }
          const card = library.card(id)
          return card === null ? [] : [{ kind, card }]
        }),
      }
    },
    'pins.set': ({ kind, id, pinned }) => {
      if (pinned && !isThere(kind, id)) throw new AppError('not-found', 'nothing to pin', { id })
      const others = pins().filter((pin) => pin.kind !== kind || pin.id !== id)
      context().settings.set({ [PINS]: (pinned ? [{ kind, id }, ...others] : others).slice(0, MOST_PINS) })
      context().bus.publish('pins.changed', {})
      return { pinned }
    },
    'recent.searches': () => ({ items: searches() }),
    'recent.addSearch': ({ text, input }) => {
      // One that was only a step on the way to this one, or this one again, is not worth a line of its own.
      const wanted = fold(text)
      const others = searches().filter((search, index) => {
        const before = fold(search.text)
        return before !== wanted && !(index === 0 && wanted.startsWith(before))
      })
      // What was validated as JSON is JSON: nothing else survives being written.
      const json = JSON.parse(JSON.stringify(input)) as RecentSearch['input']
      context().settings.set({ [SEARCHES]: [{ text, input: json }, ...others].slice(0, MOST_SEARCHES) })
      context().bus.publish('recent.changed', {})
      return { text }
    },
    'recent.clearSearches': () => {
      const cleared = searches().length
      context().settings.set({ [SEARCHES]: [] })
      context().bus.publish('recent.changed', {})
      return { cleared }
    },
  }
}
