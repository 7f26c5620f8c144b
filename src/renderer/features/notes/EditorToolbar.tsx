// The toolbar of the editor: one stop for the Tab key, the arrows move inside it.
import { IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './EditorToolbar.module.css'
import { LinkForm } from './LinkForm.tsx'
import { TABLE_TOOLS, TOOL_ITEMS, TOOLS, type Tool } from './toolbar-items.ts'

type Props = { editor: Editor }

export function EditorToolbar({ editor }: Props) {
  const { t } = useTranslation('notes')
  const [current, setCurrent] = useState(0)
  const [linking, setLinking] = useState(false)
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      inTable: now.isActive('table'),
      tools: TOOLS.map((tool) => TOOL_ITEMS[tool].pressed?.(now)),
      link: now.isActive('link'),
    }),
  })
  const tools: readonly Tool[] = pressed.inTable ? [...TOOLS, ...TABLE_TOOLS] : TOOLS
  const last = tools.length
  const stop = Math.min(current, last)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const target = {
      ArrowRight: (stop + 1) % (last + 1),
      ArrowLeft: (stop + last) % (last + 1),
      Home: 0,
      End: last,
    }[event.key]
    if (target === undefined || event.altKey) return
    event.preventDefault()
    setCurrent(target)
    event.currentTarget.querySelectorAll('button')[target]?.focus()
  }

  return (
    <>
      <div role="toolbar" aria-label={t('toolbar')} className={classes.root} onKeyDown={onKeyDown}>
        {tools.map((tool, index) => {
          const Icon = TOOL_ITEMS[tool].icon
          return (
            <button
              key={tool}
              type="button"
              className={classes.button}
              aria-label={t(tool)}
              title={t(tool)}
              aria-pressed={
                TOOL_ITEMS[tool].pressed === undefined ? undefined : pressed.tools[index] === true
              }
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={() => {
                // At once: the editor's own command waits for the next frame, and a letter typed before it is lost.
                editor.view.focus()
                TOOL_ITEMS[tool].run(editor)
              }}
            >
              <Icon className={classes.icon} stroke={1.75} aria-hidden="true" />
            </button>
          )
        })}
        <button
          type="button"
          className={classes.button}
          aria-label={t('link')}
          title={t('link')}
          aria-pressed={pressed.link}
          aria-expanded={linking}
          tabIndex={stop === last ? 0 : -1}
          onFocus={() => setCurrent(last)}
          onClick={() => setLinking(!linking)}
        >
          <IconLink className={classes.icon} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  )
}
