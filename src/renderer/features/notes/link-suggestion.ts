// Notices `@` and what is typed after it, and tells the list of proposals. Knows nothing of the search.
import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import type { Reference } from './reference-node.ts'

export type Asked = {
  /** What stands after the `@`. */
  readonly query: string
  readonly place: () => DOMRect | null
  readonly choose: (reference: Reference) => void
}

/** Between the text and the list of proposals: what is asked, and who takes the keys while the list is open. */
export type LinkDesk = {
  get(): Asked | null
  set(asked: Asked | null): void
  subscribe(listener: () => void): () => void
  /** Answers true when the key was for the list. */
  key(event: KeyboardEvent): boolean
  /** Who takes the keys from now on. */
  takeKeys(taker: ((event: KeyboardEvent) => boolean) | null): void
}

export function createLinkDesk(): LinkDesk {
  let asked: Asked | null = null
  let taker: ((event: KeyboardEvent) => boolean) | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => asked,
    set(next) {
      asked = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    key: (event) => asked !== null && taker?.(event) === true,
    takeKeys(next) {
      taker = next
    },
  }
}

/** Longer than any title that somebody types: beyond it the `@` was meant as it is. */
const LONGEST = 60
/** Before the `@`: spaces of both languages, opening marks. Not a letter: addresses have an `@` too. */
const BEFORE = [' ', '\u00a0', '\u202f', '(', '«', '“', '’', "'", '-', '/']

const KEY = new PluginKey('links')

export const LinkSuggestion = Extension.create<{ desk: LinkDesk }>({
  name: 'linkSuggestion',
  // While the list is open, Enter, Tab and the arrows are its own.
  priority: 900,
  addOptions: () => ({ desk: createLinkDesk() }),
  addProseMirrorPlugins() {
    const { desk } = this.options
    const { editor } = this
    return [
      Suggestion<never, Reference>({
        editor,
        pluginKey: KEY,
        char: '@',
        allowSpaces: true,
        allowedPrefixes: BEFORE,
        shouldShow: ({ query }) => query.length <= LONGEST && !/^\s|\s\s/.test(query),
        items: () => [],
        command: ({ range, props }) => {
          editor
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: 'reference', attrs: props },
              { type: 'text', text: ' ' },
            ])
            .run()
        },
        render: () => {
          const tell = (props: {
            query: string
            clientRect?: (() => DOMRect | null) | null
            command: (reference: Reference) => void
          }) =>
            desk.set({
              query: props.query,
              place: () => props.clientRect?.() ?? null,
              choose: props.command,
            })
          return {
            onStart: tell,
            onUpdate: (props) => desk.get() !== null && tell(props),
            onKeyDown: ({ event }) => desk.key(event),
            onExit: () => desk.set(null),
          }
        },
      }),
    ]
  },
})
