// The search of a panel beside the work: what is typed, asked one question at a time, and its hits as options to choose.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HitKind, SearchHit } from '../../../shared/contract/search.ts'
import { opOptions } from '../../api/useOp.ts'
import { MarkedText } from '../../components/MarkedText.tsx'
import { useLocale } from '../../i18n/useLocale.ts'

const ASK_AFTER_MS = 120
const MOST = 12

export type SideOption = {
  readonly key: string
  readonly kind: HitKind
  readonly name: string
  /** The line under the name. */
  readonly about: string
  /** Where it was found. */
  readonly passage?: ReactNode
}

type HitOption = SideOption & { readonly hit: SearchHit }

export type SideQuery = {
  readonly text: string
  type(text: string): void
  readonly hits: readonly HitOption[]
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
    ...opOptions('search.query', { text: asked, locale, limit: MOST }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  // One question at a time: a slow answer must not stand in the way of the work being saved.
  useEffect(() => {
    if (isFetching || asked === text) return
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, asked, isFetching])

  function optionOf(hit: SearchHit): HitOption {
    const kind = t(`${hit.kind}.one`)
    const title = hit.title[locale]
    return {
      hit,
      key: `${hit.kind} ${hit.id}`,
      kind: hit.kind,
      name: title === '' ? kind : title,
      about: [kind, hit.detail[locale]].filter((part) => part !== '').join(' · '),
      ...(hit.snippet.length > 0 && {
        passage: (
          <span lang={hit.snippetLanguage ?? undefined}>
            <MarkedText parts={hit.snippet} />
          </span>
        ),
      }),
    }
  }
  const isAsked = asked.trim() !== ''
  return {
    text,
    type: setText,
    hits: isAsked ? (data?.hits ?? []).map(optionOf) : [],
    answered: isAsked && data !== undefined,
    fresh: asked === text && !isFetching,
  }
}
