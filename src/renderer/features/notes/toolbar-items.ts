// The buttons of the toolbar: what each does to the text and when it counts as pressed.
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
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
  'blockquote',
  'code',
] as const
export type Tool = (typeof TOOLS)[number]

type ToolItem = { icon: TablerIcon; run: (editor: Editor) => void; pressed: (editor: Editor) => boolean }

export const TOOL_ITEMS: Record<Tool, ToolItem> = {
  bold: {
    icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    pressed: (editor) => editor.isActive('bold'),
  },
  italic: {
    icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    pressed: (editor) => editor.isActive('italic'),
  },
  strike: {
    icon: IconStrikethrough,
    run: (editor) => editor.chain().focus().toggleStrike().run(),
    pressed: (editor) => editor.isActive('strike'),
  },
  heading2: {
    icon: IconH2,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    pressed: (editor) => editor.isActive('heading', { level: 2 }),
  },
  heading3: {
    icon: IconH3,
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    pressed: (editor) => editor.isActive('heading', { level: 3 }),
  },
  bulletList: {
    icon: IconList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    pressed: (editor) => editor.isActive('bulletList'),
  },
  orderedList: {
    icon: IconListNumbers,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    pressed: (editor) => editor.isActive('orderedList'),
  },
  blockquote: {
    icon: IconBlockquote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    pressed: (editor) => editor.isActive('blockquote'),
  },
  code: {
    icon: IconCode,
    run: (editor) => editor.chain().focus().toggleCode().run(),
    pressed: (editor) => editor.isActive('code'),
  },
}
