// Underlines the words of a note that nobody knows. Looks only at the paragraphs that changed, after a pause in the
// typing; what is being typed is left alone. Knows no dictionary: words are asked for in bulk, elsewhere.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Block, changedBlocks, eachText, textBlocks } from './changed-blocks.ts'

export type SpellingDesk = {
  /** Words known to be right (true) or wrong (false); null when nobody has asked yet. */
  verdict(word: string): boolean | null
  /** Finds out about words; true when there is something new to draw. */
  learn(words: readonly string[]): Promise<boolean>
  /** Called when every verdict may have changed. */
  subscribe(listener: () => void): () => void
}

export type Misspelling = { readonly word: string; readonly from: number; readonly to: number }

/** Letters with apostrophes and hyphens inside; neither addresses, tags nor words with digits. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}@#_./:-])\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}@_]|[./:][\p{L}\p{N}])/gu
const PAUSE_MS = 350
const LONGEST = 60

/** Capitals alone are acronyms, a letter alone is a sign. */
const isChecked = (word: string) => word.length > 1 && word.length <= LONGEST && word !== word.toUpperCase()

function eachWord(block: Block, visit: (word: string, from: number) => void): void {
  eachText(block, (text, at) => {
    for (const match of text.matchAll(WORD)) if (isChecked(match[0])) visit(match[0], at + match.index)
  })
}

type Drawn = { readonly set: DecorationSet; readonly dirty: readonly number[] }
type Redraw = { readonly blocks: readonly Block[]; readonly rest: readonly number[] }

const KEY = new PluginKey<Drawn>('spelling')

const draw = (blocks: readonly Block[], desk: SpellingDesk): Decoration[] => {
  const found: Decoration[] = []
  for (const block of blocks) {
    eachWord(block, (word, from) => {
      if (desk.verdict(word) !== false) return
      found.push(
        Decoration.inline(from, from + word.length, { class: 'note-misspelt', 'aria-invalid': 'spelling' }),
      )
    })
  }
  return found
}

/** The block of text that stands around or begins at a place. */
function blockAt(state: EditorState, pos: number): Block | null {
  const $pos = state.doc.resolve(Math.min(pos, state.doc.content.size))
  const node = $pos.nodeAfter
  return node?.isTextblock && !node.type.spec.code ? { node, pos: $pos.pos } : null
}

/** Draws again after a pause; one at a time. */
function createChecker(view: EditorView, desk: SpellingDesk) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isGone = false

  async function run(): Promise<void> {
    if (isRunning || isGone || view.composing) return arm()
    const places = KEY.getState(view.state)?.dirty ?? []
    if (places.length === 0) return
    isRunning = true
    const wanted = new Set<string>()
    for (const place of places) {
      const block = blockAt(view.state, place)
      if (block) eachWord(block, (word) => desk.verdict(word) === null && wanted.add(word))
    }
    await desk.learn([...wanted])
    isRunning = false
    if (isGone) return
    // The text may have gone on meanwhile: what is there now is drawn, what is unknown of it is asked again.
    const { dirty = [] } = KEY.getState(view.state) ?? {}
    const blocks: Block[] = []
    const rest: number[] = []
    for (const place of dirty) {
      const block = blockAt(view.state, place)
      if (block === null) continue
      blocks.push(block)
      let isUnknown = false
      eachWord(block, (word) => {
        isUnknown ||= desk.verdict(word) === null
      })
      if (isUnknown) rest.push(place)
    }
    view.dispatch(
      view.state.tr.setMeta(KEY, { blocks, rest } satisfies Redraw).setMeta('addToHistory', false),
    )
    if (rest.length > 0) arm()
  }

  function arm(): void {
    clearTimeout(timer)
    if (!isGone) timer = setTimeout(() => void run(), PAUSE_MS)
  }

  return {
    arm,
    stop() {
      isGone = true
      clearTimeout(timer)
    },
  }
}

/** The misspelt word at a place, or the next one after it, or the first. */
export function misspellingNear(state: EditorState, pos: number): Misspelling | null {
  const found = KEY.getState(state)?.set.find() ?? []
  const one =
    found.find(({ from, to }) => from <= pos && pos <= to) ??
    found.find(({ from }) => from >= pos) ??
    found[0]
  return one === undefined
    ? null
    : { word: state.doc.textBetween(one.from, one.to), from: one.from, to: one.to }
}

/** The misspelt word at a place, if there is one. */
export function misspellingAt(state: EditorState, pos: number): Misspelling | null {
  const [one] = KEY.getState(state)?.set.find(pos, pos) ?? []
  return one === undefined
    ? null
    : { word: state.doc.textBetween(one.from, one.to), from: one.from, to: one.to }
}

export const Spelling = Extension.create<{ desk: SpellingDesk }>({
  name: 'spelling',
  addProseMirrorPlugins() {
    const { desk } = this.options
    return [
      new Plugin<Drawn>({
        key: KEY,
        state: {
          init: (_, { doc }) => ({
            set: DecorationSet.empty,
            dirty: textBlocks(doc).map(({ pos }) => pos),
          }),
          apply(transaction, old) {
            const redraw = transaction.getMeta(KEY) as Redraw | 'all' | undefined
            if (redraw === 'all') {
              return { set: DecorationSet.empty, dirty: textBlocks(transaction.doc).map(({ pos }) => pos) }
            }
            if (redraw !== undefined) {
              let { set } = old
              for (const { pos, node } of redraw.blocks) set = set.remove(set.find(pos, pos + node.nodeSize))
              return { set: set.add(transaction.doc, draw(redraw.blocks, desk)), dirty: redraw.rest }
            }
            if (!transaction.docChanged) return old
            let set = old.set.map(transaction.mapping, transaction.doc)
            const dirty = new Set(old.dirty.map((pos) => transaction.mapping.map(pos, -1)))
            for (const { pos, node } of changedBlocks(transaction)) {
              dirty.add(pos)
              // The word that is being typed is not underlined while it grows.
              const { head } = transaction.selection
              if (pos <= head && head <= pos + node.nodeSize) set = set.remove(set.find(head - 1, head))
            }
            return { set, dirty: [...dirty] }
          },
        },
        props: {
          decorations(state) {
            return KEY.getState(state)?.set
          },
        },
        view(view) {
          const checker = createChecker(view, desk)
          checker.arm()
          const stop = desk.subscribe(() => {
            view.dispatch(view.state.tr.setMeta(KEY, 'all').setMeta('addToHistory', false))
            checker.arm()
          })
          return {
            update(_, before) {
              if (!before.doc.eq(view.state.doc)) checker.arm()
            },
            destroy() {
              stop()
              checker.stop()
            },
          }
        },
      }),
    ]
  },
})
