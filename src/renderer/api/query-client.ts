// The cache of answers, and which events make which answers stale.
import { QueryClient } from '@tanstack/react-query'
import type { OpName } from '../../shared/contract/contract.ts'
import type { EventName } from '../../shared/contract/events.ts'
import { api, connection } from './api.ts'

// The core is on this machine: answers stay true until it says otherwise, and being offline is the normal state.
const always = { networkMode: 'always', retry: false } as const

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: always,
  },
})

// An editor must not begin with a version that is no longer the stored one.
for (const op of ['notes.get', 'notes.ofEntry']) queryClient.setQueryDefaults([op], { gcTime: 0 })

// What was found a minute ago may be gone, or no longer alone.
queryClient.setQueryDefaults(['search.query'], { staleTime: 0 })

// Read as a whole and shown by several screens: kept for the life of the window.
queryClient.setQueryDefaults(['library.figures'], { gcTime: Number.POSITIVE_INFINITY })

const NOTE_OPS = [
  ...(['notes.list', 'notes.ofEntry', 'notes.get', 'notes.tags', 'notes.mentions', 'notes.ofText'] as const),
  ...(['briefs.get', 'briefs.check', 'exports.briefPage'] as const),
] as const

const STALE_AFTER: { readonly [N in EventName]?: readonly OpName[] } = {
  'notes.changed': NOTE_OPS,
  'notes.purged': NOTE_OPS,
  'meetings.changed': ['meetings.list', 'notes.list', 'notes.mentions'],
  'meetings.purged': ['meetings.list', 'notes.list', 'notes.mentions'],
  'briefs.changed': ['briefs.list', 'briefs.get', 'briefs.check', 'briefs.mentions', 'exports.briefPage'],
  'briefs.purged': ['briefs.list', 'briefs.get', 'briefs.mentions'],
  'recent.changed': ['recent.list', 'recent.searches'],
  'pins.changed': ['pins.list'],
  'searches.changed': ['searches.list'],
  'texts.changed': [
    ...(['texts.list', 'texts.indexState', 'texts.locate', 'pins.list'] as const),
    // They say where quoted words stand today.
    ...(['briefs.get', 'briefs.check', 'exports.briefPage'] as const),
    ...(['notes.list', 'notes.mentions', 'notes.ofText'] as const),
  ],
  // Quotations are found again through the search.
  'search.changed': ['texts.locate', 'notes.ofText'],
  'spelling.changed': ['spelling.words'],
  'library.changed': [
    ...(['library.get', 'library.list', 'library.entries', 'library.figures', 'library.some'] as const),
    ...(['library.overview', 'packs.list'] as const),
    // They name the entries that they are about.
    ...([
      'recent.list',
      'notes.list',
      'notes.mentions',
      'notes.get',
      'meetings.list',
      'meetings.get',
    ] as const),
    ...(['briefs.get', 'briefs.check', 'exports.briefPage'] as const),
  ],
  'packs.changed': ['packs.list', 'app.status'],
  'app.statusChanged': ['app.status'],
}

/** Keeps the cache true for the life of the window. */
export function followEvents(): void {
  for (const name of Object.keys(STALE_AFTER) as (keyof typeof STALE_AFTER)[]) {
    api.on(name, () => {
      for (const op of STALE_AFTER[name] ?? []) void queryClient.invalidateQueries({ queryKey: [op] })
    })
  }
  api.on('settings.changed', (settings) => queryClient.setQueryData(['settings.get', {}], settings))
  // Events may have been missed while the core was away.
  connection.subscribe(() => {
    if (connection.get() === 'online') void queryClient.invalidateQueries()
  })
}
