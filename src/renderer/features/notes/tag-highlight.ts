// Shows `#tags` in the text of a note as what they are. Changes no text: the core reads the tags from the Markdown.
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Block, changedBlocks, eachText, textBlocks } from './changed-blocks.ts'

const TAG = /(?<![\p{L}\p{N}\p{M}_#&/\\:.-])#((?:[\p{L}\p{N}\p{M}_]|-(?=[\p{L}\p{N}])){1,60})(?!#)/gu

function decorate(blocks: readonly Block[]): Decoration[] {
  const found: Decoration[] = []
  for (const block of blocks) {
    eachText(block, (text, at) => {
      if (!text.includes('#')) return
      for (const match of text.matchAll(TAG)) {
        // `#4` is a number.
        if (!/\p{L}/u.test(match[1] ?? '')) continue
        const start = at + match.index
        found.push(Decoration.inline(start, start + match[0].length, { class: 'note-tag' }))
      }
    })
  }
  return found
}

export const TagHighlight = Extension.create({
  name: 'tagHighlight',
  addProseMirrorPlugins() {
    const key = new PluginKey<DecorationSet>('tagHighlight')
    return [
      new Plugin({
        key,
        state: {
          init: (_, { doc }) => DecorationSet.create(doc, decorate(textBlocks(doc))),
          apply(transaction, old) {
            if (!transaction.docChanged) return old
            let set = old.map(transaction.mapping, transaction.doc)
            for (const block of changedBlocks(transaction)) {
              set = set.remove(set.find(block.pos, block.pos + block.node.nodeSize))
              set = set.add(transaction.doc, decorate([block]))
            }
            return set
          },
        },
        props: {
          decorations(state) {
            return key.getState(state)
          },
        },
      }),
    ]
  },
})
