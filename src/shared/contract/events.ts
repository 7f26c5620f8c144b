// What the core pushes to windows. Events carry ids and revisions, never content: a window fetches again what it shows.
import type { Settings } from './settings.ts'

export type EventMap = {
  'notes.changed': { id: string; entryId: string | null; revision: number }
  'notes.purged': { id: string; entryId: string | null }
  'settings.changed': Settings
  'recent.changed': Record<string, never>
  'library.changed': Record<string, never>
  'app.statusChanged': Record<string, never>
  /** A menu command for the window: the renderer maps it to its own action. */
  'menu.command': { command: MenuCommand }
}

export const MENU_COMMANDS = [
  'search',
  'new-note',
  'go-home',
  'go-notes',
  'go-settings',
  'go-back',
  'go-forward',
  'help',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

export type EventName = keyof EventMap
export type AppEvent = { [N in EventName]: { name: N; payload: EventMap[N] } }[EventName]
