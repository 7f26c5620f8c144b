// Search beside the items: each chosen result becomes an item, and the search stays for the next one.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { SideSearch } from '../search/SideSearch.tsx'
import { useSideSearch } from '../search/useSideSearch.tsx'
import classes from './AddSearch.module.css'

type Props = {
  /** What it begins with. */
  text: string
  /** Answers true when it was added. */
  onAdd: (draft: OpInput<'briefs.addItem'>['item']) => Promise<boolean>
  onClose: () => void
}

export function AddSearch({ text, onAdd, onClose }: Props) {
  const { t } = useTranslation('briefs')
  const locale = useLocale()
  const search = useSideSearch(text)
  const [added, setAdded] = useState<{ title: string; count: number } | null>(null)

  async function add(hit: SearchHit): Promise<void> {
    if (!(await onAdd({ kind: hit.kind === 'note' ? 'note' : 'entry', target: hit.id }))) return
    setAdded((before) => ({ title: hit.title[locale], count: (before?.count ?? 0) + 1 }))
  }

  return (
    <SideSearch
      words={{
        title: t('add.searchTitle'),
        label: t('add.searchLabel'),
        hint: t('add.hint'),
        results: t('add.results'),
        none: t('add.none'),
      }}
      search={search}
      options={search.hits.filter(({ hit }) => hit.kind !== 'meeting')}
      onChoose={({ hit }) => void add(hit)}
      onClose={onClose}
    >
      <p role="status" className={classes.added}>
        {added !== null && <span key={added.count}>{t('add.done', { title: added.title })}</span>}
      </p>
    </SideSearch>
  )
}
