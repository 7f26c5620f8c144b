// Letters typed between asking for a note and its editor being there: a text area out of sight takes them, composed
// accents included, and the editor takes them over. Must never hold a letter back once an editor is there.
import type { Editor } from '@tiptap/react'
import { i18next } from '../../i18n/i18n.ts'

/** Longer than any screen takes to appear. */
const GIVE_UP_MS = 5000

let catcher: HTMLTextAreaElement | null = null
let giveUp: ReturnType<typeof setTimeout> | undefined
let composing = false

function release(): string {
  clearTimeout(giveUp)
  const text = catcher?.value ?? ''
  catcher?.remove()
  catcher = null
  composing = false
  return text
}

/** To be called in the very event that asks for a note. */
export function catchTyping(): void {
  if (catcher !== null) return
  const area = document.createElement('textarea')
  area.className = 'visuallyHidden'
  area.spellcheck = false
  area.setAttribute('aria-label', i18next.t('notes:editorLabel'))
  area.addEventListener('compositionstart', () => {
    composing = true
  })
  area.addEventListener('compositionend', () => {
    composing = false
  })
  // A modal dialog makes everything outside it inert.
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(area)
  catcher = area
  area.focus({ preventScroll: true })
  giveUp = setTimeout(release, GIVE_UP_MS)
}

function handOver(editor: Editor): void {
  const text = release()
  editor.view.focus()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) editor.commands.splitBlock()
    if (line !== '') editor.view.dispatch(editor.state.tr.insertText(line))
  }
}

/** Gives the focus and what was typed meanwhile to an editor that is on the page. */
export function takeTyping(editor: Editor): void {
  const area = catcher
  if (area === null) editor.view.focus()
  else if (!composing) handOver(editor)
  // A dead key or an input method in the middle of a letter: moving the focus now would lose it.
  else {
    const later = () => setTimeout(() => !editor.isDestroyed && handOver(editor))
    area.addEventListener('compositionend', later, { once: true })
  }
}
