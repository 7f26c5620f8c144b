// The list of results that the box drives: options are chosen with the arrows of the box, or with the mouse.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { ResultItem } from './ResultItem.tsx'
import classes from './ResultList.module.css'
import { LISTBOX_ID, optionId, useSearch } from './search-context.ts'

type Props = { hits: readonly SearchHit[]; stale: boolean }

export function ResultList({ hits, stale }: Props) {
  const { t } = useTranslation('search')
  const { active, open } = useSearch()
  const first = useRef(true)

  useEffect(() => {
    // The first screenful is where it should be already.
    if (!first.current || active > 0)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
    first.current = false
  }, [active])

  return (
    <div
      id={LISTBOX_ID}
      role="listbox"
      aria-label={t('results')}
      className={classes.root}
      data-stale={stale || undefined}
    >
      {hits.map((hit, index) => (
        <ResultItem key={hit.id} hit={hit} index={index} active={index === active} onOpen={open} />
      ))}
    </div>
  )
}
