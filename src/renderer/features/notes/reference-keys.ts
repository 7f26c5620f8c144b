// What the keyboard and the mouse do on a link to something of the application, and on the box of a task.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { type Reference, referenceOf } from './reference-node.ts'

type Open = (reference: Reference) => void

const asReference = (node: Node | null | undefined): Reference | null =>
  node?.type.name === 'reference' ? referenceOf(node.attrs) : null

/** Where the cursor is on the page: the editor hears of a move by the arrows a moment later. */
function cursor({ state, view }: Editor): number {
  const selection = document.getSelection()
  if (!selection?.isCollapsed || !selection.anchorNode || !view.dom.contains(selection.anchorNode)) {
    return state.selection.from
  }
  return view.posAtDOM(selection.anchorNode, selection.anchorOffset)
}

/** The link that is selected or touches the cursor. */
export function referenceAt(editor: Editor): Reference | null {
  const { selection } = editor.state
  if (selection instanceof NodeSelection) return asReference(selection.node)
  if (!selection.empty) return null
  const $at = editor.state.doc.resolve(cursor(editor))
  return asReference($at.nodeBefore) ?? asReference($at.nodeAfter)
}

/** Ticks or empties the box of the task around the cursor. */
function toggleTask(editor: Editor): boolean {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name !== 'taskItem') continue
    const { tr } = editor.state
    editor.view.dispatch(tr.setNodeAttribute($from.before(depth), 'checked', node.attrs.checked !== true))
    return true
  }
  return false
}

export const ReferenceKeys = Extension.create<{ open: Open }>({
  name: 'referenceKeys',
  // Before the line break that the same keys would set.
  priority: 1000,
  addOptions: () => ({ open: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': ({ editor }) => {
        const reference = referenceAt(editor)
        if (reference === null) return toggleTask(editor)
        this.options.open(reference)
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { open } = this.options
    return [
      new Plugin({
        props: {
          handleClickOn(_view, _pos, node, _nodePos, event) {
            const reference = asReference(node)
            if (reference === null || event.button !== 0 || event.shiftKey) return false
            open(reference)
            return true
          },
        },
      }),
    ]
  },
})
