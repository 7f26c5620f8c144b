// The search of a panel beside the work: what is typed, asked one question at a time, and its hits as options to choose.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HitKind } from '../../../shared/contract/search.ts'
import { opOptions } from '../../api/useOp.ts'
import { MarkedText } from '../../components/MarkedText.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import {
  blocksOf,
  type HitRow,
  marksOf,
  type PassageRow,
  type Row,
  rowsOf,
  withoutHeadingMarks,
} from './rows.ts'

const ASK_AFTER_MS = 120
const MOST = 12
/** Texts that were added, among them. */
const MOST_TEXTS = 6

export type SideOption = {
  readonly key: string
  readonly kind: HitKind | 'text'
  readonly name: string
  /** The line under the name. */
  readonly about: string
  /** Where it was found. */
  readonly passage?: ReactNode
  /** What Ctrl+D adds to a dossier, as `briefs/add-target.ts` reads it; left out when it cannot be added. */
  readonly add?: string
  /** A passage of an added text, which can be read in the panel; `marks`: the words that were found. */
  readonly text?: { readonly id: string; readonly position: number; readonly marks: readonly string[] }
}

export type FoundOption = SideOption & { readonly row: Row }

export type SideQuery = {
  readonly text: string
  type(text: string): void
  readonly hits: readonly FoundOption[]
  /** Something was asked and answered. */
  readonly answered: boolean
  /** The hits are those of the text, not of the letters before. */
  readonly fresh: boolean
}

/** `first` is asked at once. */
export function useSideSearch(first = ''): SideQuery {
  const { t } = useTranslation('kinds')
  const locale = useLocale()
  const [text, setText] = useState(first)
  const [asked, setAsked] = useState(first)
  const { data, isFetching } = useQuery({
    ...opOptions('search.query', { text: asked, locale, limit: MOST, texts: MOST_TEXTS }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  // One question at a time: a slow answer must not stand in the way of the work being saved.
  useEffect(() => {
    if (isFetching || asked === text) return
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, asked, isFetching])

  function hitOption(row: HitRow): FoundOption {
    const { hit } = row
    const kind = t(`${hit.kind}.one`)
    const title = hit.title[locale]
    return {
      row,
      key: `${hit.kind} ${hit.id}`,
      kind: hit.kind,
      name: title === '' ? kind : title,
      about: [kind, hit.detail[locale]].filter((part) => part !== '').join(' · '),
      ...(hit.kind !== 'meeting' && { add: `${hit.kind === 'note' ? 'note' : 'entry'}:${hit.id}` }),
      ...(hit.snippet.length > 0 && {
        passage: (
          <span lang={hit.snippetLanguage ?? undefined}>
            <MarkedText parts={hit.snippet} />
          </span>
        ),
      }),
    }
  }
  function passageOption(row: PassageRow): FoundOption {
    const { text, passage } = row
    return {
      row,
      key: `text ${row.key}`,
      kind: 'text',
      name: text.title,
      about: [t('text.one'), passage.heading].filter((part) => part !== '').join(' · '),
      add: `text:${text.id}#${passage.position}`,
      text: { id: text.id, position: passage.position, marks: marksOf(row) },
      passage: (
        <span lang={text.language}>
          <MarkedText parts={withoutHeadingMarks(passage.snippet)} />
        </span>
      ),
    }
  }
  const isAsked = asked.trim() !== ''
  return {
    text,
    type: setText,
    hits:
      isAsked && data !== undefined
        ? rowsOf(blocksOf(data)).map((row) => (row.type === 'hit' ? hitOption(row) : passageOption(row)))
        : [],
    answered: isAsked && data !== undefined,
    fresh: asked === text && !isFetching,
  }
}
