// Search beside the items: each chosen result becomes an item, and the search stays for the next one.
import { CloseButton, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { opOptions } from '../../api/useOp.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './AddSearch.module.css'

const ASK_AFTER_MS = 120

type Props = {
  /** What it begins with. */
  text: string
  /** Answers true when it was added. */
  onAdd: (draft: OpInput<'briefs.addItem'>['item']) => Promise<boolean>
  onClose: () => void
}

export function AddSearch({ text: first, onAdd, onClose }: Props) {
  const { t } = useTranslation(['briefs', 'kinds', 'shell'])
  const locale = useLocale()
  const list = useId()
  const [text, setText] = useState(first)
  const [asked, setAsked] = useState(first)
  const [chosen, setChosen] = useState(0)
  const [added, setAdded] = useState<{ title: string; count: number } | null>(null)
  const { data } = useQuery({
    ...opOptions('search.query', { text: asked, locale, limit: 12 }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  const hits = asked.trim() === '' ? [] : (data?.hits ?? [])
  const at = Math.min(chosen, hits.length - 1)

  function add(hit: SearchHit): void {
    const draft = { kind: hit.kind === 'note' ? ('note' as const) : ('entry' as const), target: hit.id }
    void onAdd(draft).then((done) => {
      if (!done) return
      setAdded((before) => ({ title: hit.title[locale], count: (before?.count ?? 0) + 1 }))
    })
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const hit = hits[at]
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && hit !== undefined) {
      add(hit)
      // The next word typed begins a new search.
      event.currentTarget.select()
    } else return
    event.preventDefault()
  }

  return (
    <aside className={classes.root} aria-label={t('briefs:add.searchTitle')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('briefs:add.searchTitle')}</h2>
        <CloseButton aria-label={t('shell:close')} onClick={onClose} />
      </div>
      <TextInput
        aria-label={t('briefs:add.searchLabel')}
        placeholder={t('briefs:add.searchLabel')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${list}-${at}` : undefined}
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className={classes.soft}>{t('briefs:add.hint')}</p>
      <p role="status" className={classes.added}>
        {added !== null && <span key={added.count}>{t('briefs:add.done', { title: added.title })}</span>}
      </p>
      {asked.trim() !== '' && data !== undefined && hits.length === 0 && (
        <p role="status">{t('briefs:add.none')}</p>
      )}
      <div id={list} role="listbox" aria-label={t('briefs:add.results')} className={classes.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box.
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={classes.hit}
            onClick={() => add(hit)}
          >
            <span className={classes.name}>
              <KindIcon kind={hit.kind} />
              <span>{hit.title[locale] === '' ? t('kinds:note.one') : hit.title[locale]}</span>
            </span>
            <span className={classes.soft}>
              {[t(`kinds:${hit.kind}.one`), hit.detail[locale]].filter((part) => part !== '').join(' · ')}
            </span>
            {hit.snippet.length > 0 && (
              <span className={classes.soft} lang={hit.snippetLanguage ?? undefined}>
                <MarkedText parts={hit.snippet} />
              </span>
            )}
          </div>
        ))}
      </div>
    </aside>
  )
}
