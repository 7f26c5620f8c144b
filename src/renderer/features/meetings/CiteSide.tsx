// Search beside the lines: the chosen hit becomes a link in the line, or a cited line of its own. A number is also looked
// up among the figures near it.
import { CloseButton, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { opOptions } from '../../api/useOp.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { fetchCitable } from '../cite/entry-forms.ts'
import classes from './CiteSide.module.css'
import { citedLine, linkText } from './cite-text.ts'
import { type NearFigure, useNearFigures } from './useNearFigures.ts'

const ASK_AFTER_MS = 120

type Props = { onCite: (text: string, place: 'here' | 'line') => void; onClose: () => void }
type Choice =
  | { readonly type: 'near'; readonly figure: NearFigure }
  | { readonly type: 'hit'; readonly hit: SearchHit }

export function CiteSide({ onCite, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'shell'])
  const locale = useLocale()
  const client = useQueryClient()
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked, setAsked] = useState('')
  const { data, isFetching } = useQuery({
    ...opOptions('search.query', { text: asked, locale, limit: 12 }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const near = useNearFigures(text)
  // One question at a time: a slow answer must not stand in the way of the lines being saved.
  useEffect(() => {
    if (isFetching || asked === text) return
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, asked, isFetching])
  const hits = asked.trim() === '' ? [] : (data?.hits ?? [])
  const choices: readonly Choice[] = [
    ...near.map((figure) => ({ type: 'near', figure }) as const),
    ...hits
      .filter((hit) => !near.some((figure) => figure.id === hit.id))
      .map((hit) => ({ type: 'hit', hit }) as const),
  ]
  const at = Math.min(chosen, choices.length - 1)

  async function cite(choice: Choice, place: 'here' | 'line'): Promise<void> {
    const { id, title } = choice.type === 'near' ? choice.figure : choice.hit
    const kind = choice.type === 'hit' && choice.hit.kind === 'note' ? 'note' : 'entry'
    const link = linkText(kind, id, title[locale])
    if (place === 'here' || kind === 'note') return onCite(link, place)
    try {
      const { view, lookup } = await fetchCitable(client, id)
      onCite(citedLine(view.entry, locale, lookup), place)
    } catch (error) {
      notifyFailure(error)
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const choice = choices[at]
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && choice !== undefined) {
      void cite(choice, event.ctrlKey || event.metaKey || event.shiftKey ? 'line' : 'here')
    } else return
    event.preventDefault()
  }
  useEffect(() => {
    if (at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  const option = (choice: Choice, index: number, body: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box.
    <div
      key={choice.type === 'near' ? `near ${choice.figure.id}` : `${choice.hit.kind} ${choice.hit.id}`}
      id={`${list}-${index}`}
      role="option"
      aria-selected={index === at}
      tabIndex={-1}
      className={classes.hit}
      data-near={choice.type === 'near' || undefined}
      onClick={(event) =>
        void cite(choice, event.ctrlKey || event.metaKey || event.shiftKey ? 'line' : 'here')
      }
    >
      {body}
    </div>
  )

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
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${list}-${at}` : undefined}
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
      {asked.trim() !== '' && data !== undefined && choices.length === 0 && (
        <p role="status">{t('meetings:side.none')}</p>
      )}
      <div id={list} role="listbox" aria-label={t('meetings:side.results')} className={classes.list}>
        {choices.map((choice, index) =>
          option(
            choice,
            index,
            choice.type === 'near' ? (
              <>
                <span className={classes.name}>
                  <KindIcon kind="figure" /> <span>{choice.figure.value}</span>
                </span>
                <span className={classes.soft}>
                  {[choice.figure.title[locale], choice.figure.detail]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </>
            ) : (
              <>
                <span className={classes.name}>
                  <KindIcon kind={choice.hit.kind} /> <span>{choice.hit.title[locale]}</span>
                </span>
                <span className={classes.soft}>
                  <MarkedText parts={choice.hit.snippet} />
                </span>
              </>
            ),
          ),
        )}
      </div>
    </aside>
  )
}
