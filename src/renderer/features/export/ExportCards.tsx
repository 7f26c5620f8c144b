// The export of a list of cards, as it is filtered and sorted.
import { useTranslation } from 'react-i18next'
import type { EntryCard } from '../../../shared/contract/library.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { cardRows } from './card-rows.ts'
import { ExportCsv } from './ExportCsv.tsx'

type Props = { cards: readonly EntryCard[]; list: string; isMain?: boolean }

export function ExportCards({ cards, list, isMain = true }: Props) {
  const { t } = useTranslation(['figures', 'kinds', 'entry'])
  const locale = useLocale()
  return <ExportCsv list={list} isMain={isMain} data={() => cardRows(cards, locale, t)} />
}
