// What the core pushes to windows. Events carry ids and revisions, never content: a window fetches again what it shows.
import type { ActKind } from './notes.ts'
import type { Settings } from './settings.ts'

export type EventMap = {
  'notes.changed': { id: string; entryId: string | null; revision: number }
  'notes.purged': { id: string; entryId: string | null }
  /** The meeting, its agenda or its clock. */
  'meetings.changed': { id: string; revision: number }
  'meetings.purged': { id: string }
  /** `trashed`: it was taken out, under the revision that it had. */
  'meetings.lineChanged': { id: string; meetingId: string; revision: number; trashed: boolean }
  'briefs.changed': { id: string; revision: number }
  'briefs.purged': { id: string }
  /** A structural act was done; `acts.undo` with its id undoes it. */
  'acts.done': { id: string; what: ActKind; target: string }
  'searches.changed': Record<string, never>
  /** More can be found than when a query was last answered: notes or texts were indexed in the background. */
  'search.changed': Record<string, never>
  /** Texts were added or removed. */
  'texts.changed': Record<string, never>
  /** How far the adding of a text that was handed over is, in characters. */
  'texts.progress': { upload: string; done: number; total: number }
  'pins.changed': Record<string, never>
  /** The user's own words. */
  'spelling.changed': Record<string, never>
  'settings.changed': Settings
  'recent.changed': Record<string, never>
  'library.changed': Record<string, never>
  /** Packs were installed or removed, and the search knows it. */
  'packs.changed': Record<string, never>
  /** How far an installation, a removal or an inspection is; `pack` is null before it is known. */
  'packs.progress': { pack: string | null; phase: PackPhase; done: number; total: number }
  'app.statusChanged': Record<string, never>
  /** A menu command for the window: the renderer maps it to its own action. */
  'menu.command': { command: MenuCommand }
}

/** Steps of a change of packs, in order; an inspection has `verify` only. From `swap` on nothing can be cancelled. */
export type PackPhase =
  | 'verify'
  | 'copy'
  | 'entries'
  | 'attachments'
  | 'order'
  | 'sync'
  | 'swap'
  | 'done'
  | 'index'

export const MENU_COMMANDS = [
  'search',
  'new-note',
  'quick-note',
  'save',
  'export',
  'undo-act',
  'copy-source',
  'add-to-brief',
  'find',
  'next-pane',
  'previous-pane',
  'go-home',
  'go-searches',
  'go-events',
  'go-figures',
  'go-plans',
  'go-instruments',
  'go-topics',
  'go-library',
  'go-texts',
  'go-packs',
  'go-meetings',
  'go-follow-up',
  'go-briefs',
  'go-notes',
  'go-trash',
  'go-settings',
  'go-back',
  'go-forward',
  'help',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

export type EventName = keyof EventMap
export type AppEvent = { [N in EventName]: { name: N; payload: EventMap[N] } }[EventName]
