// All messages, by language and group. French is the source; the English types follow from it.

import { briefs as enBriefs } from './en/briefs.ts'
import { cite as enCite } from './en/cite.ts'
import { cli as enCli } from './en/cli.ts'
import { entry as enEntry } from './en/entry.ts'
import { errors as enErrors } from './en/errors.ts'
import { events as enEvents } from './en/events.ts'
import { exports as enExports } from './en/exports.ts'
import { figures as enFigures } from './en/figures.ts'
import { kinds as enKinds } from './en/kinds.ts'
import { lists as enLists } from './en/lists.ts'
import { meetings as enMeetings } from './en/meetings.ts'
import { menu as enMenu } from './en/menu.ts'
import { notes as enNotes } from './en/notes.ts'
import { packs as enPacks } from './en/packs.ts'
import { plans as enPlans } from './en/plans.ts'
import { search as enSearch } from './en/search.ts'
import { settings as enSettings } from './en/settings.ts'
import { shell as enShell } from './en/shell.ts'
import { texts as enTexts } from './en/texts.ts'
import { topics as enTopics } from './en/topics.ts'
import { work as enWork } from './en/work.ts'
import { briefs as frBriefs } from './fr/briefs.ts'
import { cite as frCite } from './fr/cite.ts'
import { cli as frCli } from './fr/cli.ts'
import { entry as frEntry } from './fr/entry.ts'
import { errors as frErrors } from './fr/errors.ts'
import { events as frEvents } from './fr/events.ts'
import { exports as frExports } from './fr/exports.ts'
import { figures as frFigures } from './fr/figures.ts'
import { kinds as frKinds } from './fr/kinds.ts'
import { lists as frLists } from './fr/lists.ts'
import { meetings as frMeetings } from './fr/meetings.ts'
import { menu as frMenu } from './fr/menu.ts'
import { notes as frNotes } from './fr/notes.ts'
import { packs as frPacks } from './fr/packs.ts'
import { plans as frPlans } from './fr/plans.ts'
import { search as frSearch } from './fr/search.ts'
import { settings as frSettings } from './fr/settings.ts'
import { shell as frShell } from './fr/shell.ts'
import { texts as frTexts } from './fr/texts.ts'
import { topics as frTopics } from './fr/topics.ts'
import { work as frWork } from './fr/work.ts'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const fr = {
  work: frWork,
  figures: frFigures,
  briefs: frBriefs,
  cite: frCite,
  cli: frCli,
  errors: frErrors,
  events: frEvents,
  exports: frExports,
  kinds: frKinds,
  lists: frLists,
  meetings: frMeetings,
  menu: frMenu,
  entry: frEntry,
  notes: frNotes,
  packs: frPacks,
  plans: frPlans,
  search: frSearch,
  settings: frSettings,
  shell: frShell,
  texts: frTexts,
  topics: frTopics,
} as const
const en = {
  work: enWork,
  figures: enFigures,
  briefs: enBriefs,
  cite: enCite,
  cli: enCli,
  errors: enErrors,
  events: enEvents,
  exports: enExports,
  kinds: enKinds,
  lists: enLists,
  meetings: enMeetings,
  menu: enMenu,
  entry: enEntry,
  notes: enNotes,
  packs: enPacks,
  plans: enPlans,
  search: enSearch,
  settings: enSettings,
  shell: enShell,
  texts: enTexts,
  topics: enTopics,
} as const

export const resources = { fr, en } as const
/** The groups as i18next namespaces, typed from French. */
export type Resources = typeof fr
