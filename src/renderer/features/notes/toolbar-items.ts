// The buttons of the toolbar: what each does to the text and when it counts as pressed.
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconStrikethrough,
  IconTable,
  IconTableMinus,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'

export const TOOLS = [
  'bold',
  'italic',
  'strike',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'code',
  'table',
] as const
/** Shown while the cursor is in a table. */
export const TABLE_TOOLS = ['rowAfter', 'columnAfter', 'deleteRow', 'deleteColumn', 'deleteTable'] as const
export type Tool = (typeof TOOLS)[number] | (typeof TABLE_TOOLS)[number]

type ToolItem = {
  icon: TablerIcon
  /** The editor has the focus already. */
  run: (editor: Editor) => void
  /** Absent for what is done rather than on. */
  pressed?: (editor: Editor) => boolean
}

export const TOOL_ITEMS: Record<Tool, ToolItem> = {
  bold: {
    icon: IconBold,
    run: (editor) => editor.chain().toggleBold().run(),
    pressed: (editor) => editor.isActive('bold'),
  },
  italic: {
    icon: IconItalic,
    run: (editor) => editor.chain().toggleItalic().run(),
    pressed: (editor) => editor.isActive('italic'),
  },
  strike: {
    icon: IconStrikethrough,
    run: (editor) => editor.chain().toggleStrike().run(),
    pressed: (editor) => editor.isActive('strike'),
  },
  heading2: {
    icon: IconH2,
    run: (editor) => editor.chain().toggleHeading({ level: 2 }).run(),
    pressed: (editor) => editor.isActive('heading', { level: 2 }),
  },
  heading3: {
    icon: IconH3,
    run: (editor) => editor.chain().toggleHeading({ level: 3 }).run(),
    pressed: (editor) => editor.isActive('heading', { level: 3 }),
  },
  bulletList: {
    icon: IconList,
    run: (editor) => editor.chain().toggleBulletList().run(),
    pressed: (editor) => editor.isActive('bulletList'),
  },
  orderedList: {
    icon: IconListNumbers,
    run: (editor) => editor.chain().toggleOrderedList().run(),
    pressed: (editor) => editor.isActive('orderedList'),
  },
  taskList: {
    icon: IconListCheck,
    run: (editor) => editor.chain().toggleTaskList().run(),
    pressed: (editor) => editor.isActive('taskList'),
  },
  table: {
    icon: IconTable,
    run: (editor) => {
      if (!editor.isActive('table')) {
        editor.chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
        // Somewhere to go on writing.
        const { doc, schema, tr } = editor.state
        const last = schema.nodes.paragraph?.create()
        if (doc.lastChild?.type.name === 'table' && last)
          editor.view.dispatch(tr.insert(doc.content.size, last))
      }
    },
    pressed: (editor) => editor.isActive('table'),
  },
  rowAfter: {
    icon: IconRowInsertBottom,
    run: (editor) => editor.chain().addRowAfter().run(),
  },
  columnAfter: {
    icon: IconColumnInsertRight,
    run: (editor) => editor.chain().addColumnAfter().run(),
  },
  deleteRow: {
    icon: IconRowRemove,
    run: (editor) => editor.chain().deleteRow().run(),
  },
  deleteColumn: {
    icon: IconColumnRemove,
    run: (editor) => editor.chain().deleteColumn().run(),
  },
  deleteTable: {
    icon: IconTableMinus,
    run: (editor) => editor.chain().deleteTable().run(),
  },
  blockquote: {
    icon: IconBlockquote,
    run: (editor) => editor.chain().toggleBlockquote().run(),
    pressed: (editor) => editor.isActive('blockquote'),
  },
  code: {
    icon: IconCode,
    run: (editor) => editor.chain().toggleCode().run(),
    pressed: (editor) => editor.isActive('code'),
  },
}
