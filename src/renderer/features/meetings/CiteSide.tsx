// Search beside the lines: the chosen hit becomes a citation with its link.
import { CloseButton, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { opOptions } from '../../api/useOp.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './CiteSide.module.css'

const ASK_AFTER_MS = 120

type Props = { onCite: (text: string) => void; onClose: () => void }

function citation(hit: SearchHit, locale: Locale): string {
  const title = hit.title[locale].replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')
  return `[${title}](${hit.kind === 'note' ? 'note' : 'entry'}:${hit.id})`
}

export function CiteSide({ onCite, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'shell'])
  const locale = useLocale()
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked, setAsked] = useState('')
  const { data, isFetching } = useQuery({
    ...opOptions('search.query', { text: asked, locale, limit: 12 }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  // One question at a time: a slow answer must not stand in the way of the lines being saved.
  useEffect(() => {
    if (isFetching || asked === text) return
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, asked, isFetching])
  const hits = asked.trim() === '' ? [] : (data?.hits ?? [])
  const at = Math.min(chosen, hits.length - 1)

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const hit = hits[at]
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && hit !== undefined) onCite(citation(hit, locale))
    else return
    event.preventDefault()
  }

  return (
    <aside className={classes.root} aria-label={t('meetings:side.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('meetings:side.title')}</h2>
        <CloseButton aria-label={t('shell:close')} onClick={onClose} />
      </div>
      <TextInput
        aria-label={t('meetings:side.label')}
        placeholder={t('meetings:side.label')}
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
      <p className={classes.soft}>{t('meetings:side.hint')}</p>
      {asked.trim() !== '' && data !== undefined && hits.length === 0 && (
        <p role="status">{t('meetings:side.none')}</p>
      )}
      <div id={list} role="listbox" aria-label={t('meetings:side.results')} className={classes.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box.
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={classes.hit}
            onClick={() => onCite(citation(hit, locale))}
          >
            <span className={classes.name}>
              <KindIcon kind={hit.kind} /> <span>{hit.title[locale]}</span>
            </span>
            <span className={classes.soft}>
              <MarkedText parts={hit.snippet} />
            </span>
          </div>
        ))}
      </div>
    </aside>
  )
}
