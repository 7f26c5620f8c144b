// How a dossier is named where it has no title yet, and when it was changed.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { formatDay, formatTime, isSameDay } from '../../../shared/text/format.ts'

type T = TFunction<'briefs'>

export function briefName(title: string, t: T): string {
  return title.trim() === '' ? t('untitled') : title
}

export function changedText(updatedAt: number, locale: Locale, t: T): string {
  return isSameDay(updatedAt, Date.now())
    ? t('modifiedAt', { time: formatTime(updatedAt, locale) })
    : t('modifiedOn', { day: formatDay(updatedAt, locale) })
}
