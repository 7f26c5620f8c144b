// All messages, by language and group. French is the source; the English types follow from it.
import { errors as enErrors } from './en/errors.ts'
import { kinds as enKinds } from './en/kinds.ts'
import { menu as enMenu } from './en/menu.ts'
import { errors as frErrors } from './fr/errors.ts'
import { kinds as frKinds } from './fr/kinds.ts'
import { menu as frMenu } from './fr/menu.ts'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const fr = { errors: frErrors, kinds: frKinds, menu: frMenu } as const
const en = { errors: enErrors, kinds: enKinds, menu: enMenu } as const

export const resources = { fr, en } as const
/** The groups as i18next namespaces, typed from French. */
export type Resources = typeof fr
