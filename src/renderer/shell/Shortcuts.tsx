// Listens to the keyboard, the menu and the mouse's history buttons for the whole window. Draws nothing.
import { useEffect } from 'react'
import type { MenuCommand } from '../../shared/contract/events.ts'
import { api } from '../api/api.ts'
import { addWhatIsMeant } from '../features/briefs/add-target.ts'
import { exportScreen } from '../features/export/export-target.ts'
import { saveOpenNotes } from '../features/notes/open-notes.ts'
import { quickCapture } from '../features/notes/quick-capture.ts'
import { undoLast } from '../features/notes/undo-acts.ts'
import { useTextSize } from '../features/settings/useTextSize.ts'
import { focusPane } from './panes.ts'
import { type ShortcutAction, shortcutOf } from './shortcuts.ts'
import { type ShellActions, useShellActions } from './useShellActions.ts'

/** Ctrl and a key, where the keyboard is. */
function press(key: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true, ...more }),
  )
}

function menuActions(actions: ShellActions): Record<MenuCommand, () => void> {
  return {
    search: actions.focusSearch,
    'new-note': actions.newNote,
    'quick-note': quickCapture.open,
    save: saveOpenNotes,
    export: exportScreen,
    'undo-act': () => void undoLast(),
    // What a screen answers itself hears the same keys.
    'copy-source': () => press('c', { shiftKey: true }),
    'add-to-brief': addWhatIsMeant,
    find: () => press('f'),
    'next-pane': () => focusPane(1),
    'previous-pane': () => focusPane(-1),
    'go-home': actions.focusSearch,
    'go-searches': actions.openSearches,
    'go-events': () => actions.open('/events'),
    'go-figures': () => actions.open('/figures'),
    'go-plans': () => actions.open('/plans'),
    'go-instruments': () => actions.open('/instruments'),
    'go-topics': () => actions.open('/topics'),
    'go-library': () => actions.open('/library'),
    'go-texts': () => actions.open('/texts'),
    'go-packs': () => actions.open('/packs'),
    'go-meetings': () => actions.open('/meetings'),
    'go-follow-up': () => actions.open('/follow-up'),
    'go-briefs': () => actions.open('/briefs'),
    'go-notes': () => actions.open('/notes'),
    'go-trash': () => actions.open('/notes/trash'),
    'go-settings': actions.openSettings,
    'go-back': actions.back,
    'go-forward': actions.forward,
    help: actions.openHelp,
  }
}

/** A dialog or an open list handles Escape itself. */
function escapeIsTaken(): boolean {
  return document.querySelector('dialog[open], [role="menu"]') !== null
}

/** What a dialog leaves to the window: the screen behind it stays as it is. */
const IN_DIALOGS: ReadonlySet<ShortcutAction> = new Set([
  'save',
  'larger-text',
  'smaller-text',
  'normal-text',
])

const isModal = () => document.querySelector('dialog:modal') !== null

/** There the same keys undo typing. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}

export function Shortcuts() {
  const actions = useShellActions()
  const { step, reset } = useTextSize()

  useEffect(() => {
    const run: Record<ShortcutAction, () => void> = {
      search: actions.focusSearch,
      'new-note': actions.newNote,
      'quick-note': quickCapture.open,
      settings: actions.openSettings,
      help: actions.openHelp,
      'next-pane': () => focusPane(1),
      'previous-pane': () => focusPane(-1),
      back: actions.back,
      forward: actions.forward,
      up: actions.goUp,
      save: saveOpenNotes,
      export: exportScreen,
      'add-to-brief': addWhatIsMeant,
      undo: () => void undoLast(),
      'larger-text': () => step(1),
      'smaller-text': () => step(-1),
      'normal-text': reset,
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = shortcutOf(event)
      if (action === null || (action === 'up' && escapeIsTaken())) return
      if (isModal() && !IN_DIALOGS.has(action)) return
      if (action === 'undo' && isTextField(event.target)) return
      event.preventDefault()
      run[action]()
    }
    const onMouseUp = (event: MouseEvent) => {
      if (event.button !== 3 && event.button !== 4) return
      event.preventDefault()
      if (event.button === 3) actions.back()
      else actions.forward()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('mouseup', onMouseUp)
    const menu = menuActions(actions)
    // A dialog is answered first; its keys must not reach the screen behind it by way of the menu either.
    const stop = api.on('menu.command', ({ command }) => {
      if (!isModal() || command === 'save') menu[command]()
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('mouseup', onMouseUp)
      stop()
    }
  }, [actions, step, reset])

  return null
}
