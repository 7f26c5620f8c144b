// The passage of an added text that a note is on, by name: where its words stand now, also when the text was removed.
import { useTranslation } from 'react-i18next'
import { headingOfQuote, wordsOfQuote } from '../../../shared/text/passage-anchor.ts'
import { useOp } from '../../api/useOp.ts'
import { addressOfQuote, type TextAddress } from '../texts/text-address.ts'
import type { NoteDetails } from './note-details.ts'

export type PlacedPassage = {
  readonly quote: string
  /** Of the text in which the words stand now, else of the one they were taken from; empty while it is being read. */
  readonly title: string
  readonly heading: string
  /** Leads to the words; null when there is nothing to lead to. */
  readonly link: { readonly id: string; readonly search: TextAddress } | null
  /** The text was removed, and the words stand in another one. */
  readonly isElsewhere: boolean
  /** The words stand nowhere as they were. */
  readonly isGone: boolean
}

/** Null where the note is on none. */
export function useNotePassage({ passage }: Pick<NoteDetails, 'passage'>): PlacedPassage | null {
  const { t } = useTranslation('notes')
  const { data } = useOp(
    'texts.locate',
    { id: passage?.textId ?? '', position: passage?.position ?? 0, quote: passage?.quote ?? '' },
    passage !== null,
  )
  const place = data?.text == null || data.state === 'gone' ? null : { id: data.text.id, from: data.position }
  const read = useOp('texts.read', { ...(place ?? { id: '', from: 0 }), count: 1 }, place !== null)
  if (passage === null) return null
  const { quote, position } = passage
  if (data === undefined)
    return { quote, title: '', heading: '', link: null, isElsewhere: false, isGone: false }
  const { text, state } = data
  const isGone = state === 'gone'
  const [found] = place === null ? [] : (read.data?.passages ?? [])
  const heading = found === undefined ? '' : headingOfQuote(found, wordsOfQuote(quote))
  return {
    quote,
    title: text?.title ?? t('textGone'),
    heading: heading === text?.title ? '' : heading,
    link:
      text === null
        ? null
        : { id: text.id, search: addressOfQuote(isGone ? position : data.position, quote) },
    isElsewhere: text !== null && text.id !== passage.textId,
    isGone,
  }
}
