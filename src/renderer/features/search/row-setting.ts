// What all the rows of the list share, handed down once: a hook in each of them would cost more than drawing it.
import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { Row } from './rows.ts'

export type RowSetting = {
  readonly t: TFunction<['search', 'kinds']>
  readonly locale: Locale
  readonly open: (row: Row) => void
  /** Chooses a row and shows it beside the list. */
  readonly preview: (index: number) => void
  readonly isPinned: (id: string) => boolean
  /** Figures in the comparison. */
  readonly compared: readonly string[]
  readonly compare: (id: string) => void
}
