// All messages, by language and group. French is the source; the English types follow from it.

import { cli as enCli } from './en/cli.ts'
import { entry as enEntry } from './en/entry.ts'
import { errors as enErrors } from './en/errors.ts'
import { kinds as enKinds } from './en/kinds.ts'
import { menu as enMenu } from './en/menu.ts'
import { notes as enNotes } from './en/notes.ts'
import { packs as enPacks } from './en/packs.ts'
import { search as enSearch } from './en/search.ts'
import { settings as enSettings } from './en/settings.ts'
import { shell as enShell } from './en/shell.ts'
import { cli as frCli } from './fr/cli.ts'
import { entry as frEntry } from './fr/entry.ts'
import { errors as frErrors } from './fr/errors.ts'
import { kinds as frKinds } from './fr/kinds.ts'
import { menu as frMenu } from './fr/menu.ts'
import { notes as frNotes } from './fr/notes.ts'
import { packs as frPacks } from './fr/packs.ts'
import { search as frSearch } from './fr/search.ts'
import { settings as frSettings } from './fr/settings.ts'
import { shell as frShell } from './fr/shell.ts'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const fr = {
  cli: frCli,
  errors: frErrors,
  kinds: frKinds,
  menu: frMenu,
  entry: frEntry,
  notes: frNotes,
  packs: frPacks,
  search: frSearch,
  settings: frSettings,
  shell: frShell,
} as const
const en = {
  cli: enCli,
  errors: enErrors,
  kinds: enKinds,
  menu: enMenu,
  entry: enEntry,
  notes: enNotes,
  packs: enPacks,
  search: enSearch,
  settings: enSettings,
  shell: enShell,
} as const

export const resources = { fr, en } as const
/** The groups as i18next namespaces, typed from French. */
export type Resources = typeof fr
