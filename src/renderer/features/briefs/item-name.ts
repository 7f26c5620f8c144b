// How an item of a dossier is named to the user: its kind and a few of its words.
import type { TFunction } from 'i18next'
import type { BriefItemView } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { plainText, shorten } from '../../../shared/text/plain.ts'

type T = TFunction<readonly ['briefs', 'kinds']>

const MAX_NAME = 60

/** `Chiffre`, `Mesure`, `Note`, `Texte`… */
export function itemKind({ item, card }: BriefItemView, t: T): string {
  return item.kind === 'entry' && card !== null
    ? t(`kinds:${card.kind}.one`)
    : t(`briefs:items.kind.${item.kind}`)
}

function wordsOf({ item, card, note }: BriefItemView, language: Locale): string {
  const other = language === 'fr' ? 'en' : 'fr'
  if (item.kind === 'entry') return card?.title[language] ?? ''
  if (item.kind === 'note') return note?.title ?? ''
  if (item.kind === 'passage') return item.quoted
  return plainText(item.text[language].trim() || item.text[other])
}

export function itemName(view: BriefItemView, language: Locale, t: T): string {
  const kind = itemKind(view, t)
  const title = shorten(wordsOf(view, language).replace(/\s+/g, ' ').trim(), MAX_NAME)
  return title === '' ? t('briefs:items.emptyText', { kind }) : t('briefs:items.named', { kind, title })
}
