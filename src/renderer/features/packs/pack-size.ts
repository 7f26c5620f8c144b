// The size of a file as people say it.
import type { Locale } from '../../../shared/i18n/resources.ts'
import { formatNumber } from '../../../shared/text/format.ts'

const UNITS = { fr: ['o', 'ko', 'Mo'], en: ['B', 'kB', 'MB'] } as const

export function packSize(bytes: number, locale: Locale): string {
  const power = bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0
  const value = bytes / 1000 ** power
  const rounded = value >= 10 || power === 0 ? Math.round(value) : Math.round(value * 10) / 10
  return `${formatNumber(rounded, locale)}\u00a0${UNITS[locale][power]}`
}
