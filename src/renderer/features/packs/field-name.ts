// The name of a field of an entry as people see it elsewhere; the name in the model where no screen has another.
import { type Locale, resources } from '../../../shared/i18n/resources.ts'

export function fieldName(field: string, locale: Locale): string {
  const { entry, packs } = resources[locale]
  const own: Readonly<Record<string, string>> = packs.field
  if (Object.hasOwn(own, field)) return own[field] ?? field
  const label: unknown = Object.entries(entry).find(([name]) => name === field)?.[1]
  return typeof label === 'string' ? label.toLocaleLowerCase(locale) : field
}
