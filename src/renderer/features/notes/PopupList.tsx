// A list under the cursor of the editor, moved in from the editor itself: the focus stays in the text.
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import classes from './PopupList.module.css'

export type PopupItem = { readonly key: string; readonly label: ReactNode }

type Props = {
  editor: Editor
  /** Where the text it is about stands. */
  place: () => DOMRect | null
  label: string
  items: readonly PopupItem[]
  active: number
  /** Said under the list and to a screen reader: how many, or that there is nothing. */
  status: string
  onChoose: (index: number) => void
}

export function PopupList({ editor, place, label, items, active, status, onChoose }: Props) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const anchor = useRef(place)
  anchor.current = place

  useLayoutEffect(() => {
    const popup = root.current
    if (popup === null) return
    const reference = { getBoundingClientRect: () => anchor.current() ?? new DOMRect() }
    const move = () => {
      if (anchor.current() === null) return
      void computePosition(reference, popup, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(4), flip({ padding: 8 }), shift({ padding: 8 })],
      }).then(({ x, y }) => {
        popup.style.left = `${x}px`
        popup.style.top = `${y}px`
      })
    }
    return autoUpdate({ ...reference, contextElement: editor.view.dom }, popup, move)
  }, [editor])

  // The editor is told which proposal is chosen, so that a screen reader says it.
  useEffect(() => {
    const { dom } = editor.view
    if (items.length === 0) return
    dom.setAttribute('aria-controls', id)
    if (active < 0) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', `${id}-${active}`)
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, active, items])

  return (
    <div ref={root} className={classes.root}>
      {items.length > 0 && (
        <div id={id} role="listbox" tabIndex={0} aria-label={label} className={classes.list}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the editor.
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={classes.item}
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(index)}
            >
              {item.label}
            </div>
          ))}
        </div>
      )}
      <p role="status" className={classes.status}>
        {status}
      </p>
    </div>
  )
}
