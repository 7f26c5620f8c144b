// The screens and their addresses. The history lives in memory: no address is ever shown, stored or sent.
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { ENTRY_KINDS, type EntryKind } from '../../shared/library/kinds.ts'
import { BriefScreen } from '../features/briefs/BriefScreen.tsx'
import { BriefsScreen } from '../features/briefs/BriefsScreen.tsx'
import { PrintScreen } from '../features/briefs/PrintScreen.tsx'
import { SpeakScreen } from '../features/briefs/SpeakScreen.tsx'
import { EntryScreen } from '../features/entry/EntryScreen.tsx'
import { EventsScreen } from '../features/events/EventsScreen.tsx'
import { CompareScreen } from '../features/figures/CompareScreen.tsx'
import { FiguresScreen } from '../features/figures/FiguresScreen.tsx'
import { readFiguresAddress } from '../features/figures/figures-address.ts'
import { HelpScreen } from '../features/help/HelpScreen.tsx'
import { InstrumentsScreen } from '../features/instruments/InstrumentsScreen.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { FollowUpScreen } from '../features/meetings/FollowUpScreen.tsx'
import { MeetingScreen } from '../features/meetings/MeetingScreen.tsx'
import { MeetingsScreen } from '../features/meetings/MeetingsScreen.tsx'
import { readMeetingAddress } from '../features/meetings/meeting-address.ts'
import { SummaryScreen } from '../features/meetings/SummaryScreen.tsx'
import { NotesScreen } from '../features/notes/NotesScreen.tsx'
import { readNotesAddress } from '../features/notes/notes-address.ts'
import { PacksScreen } from '../features/packs/PacksScreen.tsx'
import { PlansScreen } from '../features/plans/PlansScreen.tsx'
import { SearchScreen } from '../features/search/SearchScreen.tsx'
import { readAddress, type SearchAddress } from '../features/search/search-params.ts'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { ReadingScreen } from '../features/texts/ReadingScreen.tsx'
import { TextsScreen } from '../features/texts/TextsScreen.tsx'
import { readTextAddress } from '../features/texts/text-address.ts'
import { TopicsScreen } from '../features/topics/TopicsScreen.tsx'
import { TrashScreen } from '../features/trash/TrashScreen.tsx'
import { Layout } from '../shell/Layout.tsx'
import { UnknownScreen } from '../shell/UnknownScreen.tsx'

type NoteAddress = { note?: string; new?: boolean }

function readNoteAddress(raw: Record<string, unknown>): NoteAddress {
  return {
    ...(typeof raw.note === 'string' && { note: raw.note }),
    ...(raw.new === true && { new: true }),
  }
}

function readKind(raw: Record<string, unknown>): { kind?: EntryKind } {
  const kind = ENTRY_KINDS.find((one) => one === raw.kind)
  return kind === undefined ? {} : { kind }
}

function readTerm(raw: Record<string, unknown>): { term?: string } {
  return typeof raw.term === 'string' ? { term: raw.term } : {}
}

const root = createRootRoute({ component: Layout, notFoundComponent: UnknownScreen })
const getParentRoute = () => root

// Each in its own constant: inside a list their paths would lose their types.
const home = createRoute({
  getParentRoute,
  path: '/',
  component: SearchScreen,
  validateSearch: (raw): SearchAddress => readAddress(raw),
})
const entry = createRoute({
  getParentRoute,
  path: '/entry/$id',
  component: EntryScreen,
  validateSearch: readNoteAddress,
})
const library = createRoute({
  getParentRoute,
  path: '/library',
  component: LibraryScreen,
  validateSearch: readKind,
})
const events = createRoute({ getParentRoute, path: '/events', component: EventsScreen })
const instruments = createRoute({ getParentRoute, path: '/instruments', component: InstrumentsScreen })
const plans = createRoute({ getParentRoute, path: '/plans', component: PlansScreen })
const topics = createRoute({
  getParentRoute,
  path: '/topics',
  component: TopicsScreen,
  validateSearch: readTerm,
})
const figures = createRoute({
  getParentRoute,
  path: '/figures',
  component: FiguresScreen,
  validateSearch: readFiguresAddress,
})
const compare = createRoute({ getParentRoute, path: '/figures/compare', component: CompareScreen })
const notes = createRoute({
  getParentRoute,
  path: '/notes',
  component: NotesScreen,
  validateSearch: readNotesAddress,
})
const trash = createRoute({ getParentRoute, path: '/notes/trash', component: TrashScreen })
const meetings = createRoute({ getParentRoute, path: '/meetings', component: MeetingsScreen })
const meeting = createRoute({
  getParentRoute,
  path: '/meetings/$id',
  component: MeetingScreen,
  validateSearch: readMeetingAddress,
})
const summary = createRoute({ getParentRoute, path: '/meetings/$id/summary', component: SummaryScreen })
const followUp = createRoute({ getParentRoute, path: '/follow-up', component: FollowUpScreen })
const packs = createRoute({ getParentRoute, path: '/packs', component: PacksScreen })
const briefs = createRoute({ getParentRoute, path: '/briefs', component: BriefsScreen })
const brief = createRoute({ getParentRoute, path: '/briefs/$id', component: BriefScreen })
const printBrief = createRoute({ getParentRoute, path: '/briefs/$id/print', component: PrintScreen })
const speak = createRoute({ getParentRoute, path: '/briefs/$id/speak', component: SpeakScreen })
const texts = createRoute({ getParentRoute, path: '/texts', component: TextsScreen })
const text = createRoute({
  getParentRoute,
  path: '/texts/$id',
  component: ReadingScreen,
  validateSearch: readTextAddress,
})
const settings = createRoute({ getParentRoute, path: '/settings', component: SettingsScreen })
const help = createRoute({ getParentRoute, path: '/help', component: HelpScreen })

const routeTree = root.addChildren([
  home,
  entry,
  events,
  instruments,
  plans,
  topics,
  library,
  figures,
  compare,
  notes,
  trash,
  meetings,
  meeting,
  summary,
  followUp,
  packs,
  briefs,
  brief,
  printBrief,
  speak,
  texts,
  text,
  settings,
  help,
])

export const router = createRouter({
  routeTree,
  history: createMemoryHistory({ initialEntries: ['/'] }),
  // Both would write to web storage.
  scrollRestoration: false,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
