// Search beside the items: each chosen result becomes an item, and the search stays for the next one.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailure } from '../../components/notify.ts'
import { SideSearch } from '../search/SideSearch.tsx'
import { type FoundOption, useSideSearch } from '../search/useSideSearch.tsx'
import { fetchQuoted, passageDraft } from '../texts/quoted-passage.ts'
import classes from './AddSearch.module.css'
import type { Draft } from './add-target.ts'

type Props = {
  /** What it begins with. */
  text: string
  /** Answers true when it was added. */
  onAdd: (draft: Draft) => Promise<boolean>
  onClose: () => void
}

export function AddSearch({ text, onAdd, onClose }: Props) {
  const { t } = useTranslation('briefs')
  const search = useSideSearch(text)
  const [added, setAdded] = useState<{ title: string; count: number } | null>(null)

  async function draftOf({ row, text: found }: FoundOption): Promise<Draft | null> {
    if (row.type === 'hit') return { kind: row.hit.kind === 'note' ? 'note' : 'entry', target: row.hit.id }
    const passage = found === undefined ? null : await fetchQuoted(found)
    return passage === null ? null : passageDraft(passage)
  }

  async function add(option: FoundOption): Promise<void> {
    const draft = await draftOf(option)
    if (draft === null || !(await onAdd(draft))) return
    setAdded((before) => ({ title: option.name, count: (before?.count ?? 0) + 1 }))
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
      options={search.hits.filter(({ kind }) => kind !== 'meeting')}
      onChoose={(option) => void add(option).catch(notifyFailure)}
      onClose={onClose}
    >
      <p role="status" className={classes.added}>
        {added !== null && <span key={added.count}>{t('add.done', { title: added.title })}</span>}
      </p>
    </SideSearch>
  )
}
