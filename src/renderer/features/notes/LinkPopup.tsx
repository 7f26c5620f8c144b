// Proposals after an `@`: entries, notes, added texts, meetings, briefs; what was opened last while nothing is typed.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isEntryKind } from '../../../shared/library/kinds.ts'
import { fold } from '../../../shared/text/fold.ts'
import { opOptions, useOp } from '../../api/useOp.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LinkPopup.module.css'
import type { Asked, LinkDesk } from './link-suggestion.ts'
import { PopupList } from './PopupList.tsx'
import type { Reference } from './reference-node.ts'

type Props = { editor: Editor; desk: LinkDesk }

const MOST = 8
const MOST_OWN = 3

export function LinkPopup({ editor, desk }: Props) {
  const asked = useSyncExternalStore(desk.subscribe, desk.get)
  return asked === null ? null : <Proposals editor={editor} desk={desk} asked={asked} />
}

type Proposal = Omit<Reference, 'anchor'> & {
  readonly name: string
  readonly icon: React.ComponentProps<typeof KindIcon>['kind'] | null
}

/** What the words after the `@` may mean, the best first. */
function useProposals(query: string): { items: Proposal[]; isCurrent: boolean } {
  const { t } = useTranslation(['notes', 'kinds'])
  const locale = useLocale()
  const text = query.trim()
  const search = useQuery({
    ...opOptions('search.query', { text, locale, limit: MOST, texts: MOST_OWN }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const recent = useOp('recent.list', {}, text === '')
  const meetings = useOp('meetings.list', { limit: 500 })
  const briefs = useOp('briefs.list', { limit: 500 })
  const own = (kind: 'meeting' | 'brief', items: readonly { id: string; title: string }[]): Proposal[] =>
    items
      .filter(({ title }) => text !== '' && fold(title).includes(fold(text)))
      .slice(0, MOST_OWN)
      .map(({ id, title }) => ({ kind, id, title, name: t(`notes:linkKinds.${kind}`), icon: null }))
  const found: Proposal[] =
    text === ''
      ? (recent.data ?? []).slice(0, MOST).map((card) => ({
          kind: 'entry',
          id: card.id,
          title: card.title[locale],
          name: t(`kinds:${card.kind}.one`),
          icon: card.kind,
        }))
      : (search.data?.hits ?? []).map((hit) => ({
          kind: isEntryKind(hit.kind) ? 'entry' : hit.kind,
          id: hit.id,
          title: hit.title[locale],
          name: t(`kinds:${hit.kind}.one`),
          icon: hit.kind,
        }))
  const texts: Proposal[] = (text === '' ? [] : (search.data?.texts.hits ?? [])).map((hit) => ({
    kind: 'text',
    id: hit.id,
    title: hit.title,
    name: t('notes:linkKinds.text'),
    icon: null,
  }))
  const named = own('meeting', meetings.data?.items ?? [])
  return {
    items: [
      ...named,
      ...own('brief', briefs.data?.items ?? []),
      ...found.filter(({ id }) => !named.some((meeting) => meeting.id === id)),
      ...texts,
    ],
    isCurrent: text === '' ? !recent.isPending : !search.isPlaceholderData && !search.isPending,
  }
}

function Proposals({ editor, desk, asked }: Props & { asked: Asked }) {
  const { t } = useTranslation('notes')
  const { items, isCurrent } = useProposals(asked.query)
  const [chosen, setChosen] = useState(0)
  const active = Math.max(0, Math.min(chosen, items.length - 1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed next begins at the best proposal again.
  useEffect(() => setChosen(0), [asked.query])

  const choose = (index: number) => {
    const item = items[index]
    if (item !== undefined) asked.choose({ kind: item.kind, id: item.id, anchor: '', title: item.title })
  }

  useLayoutEffect(() => {
    desk.takeKeys((event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
      // Escape is answered by what notices the `@`: it does not ask again for the same words.
      if (event.key === 'Escape') return false
      if (items.length === 0) return false
      else if (event.key === 'ArrowDown') setChosen((active + 1) % items.length)
      else if (event.key === 'ArrowUp') setChosen((active + items.length - 1) % items.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
      else return false
      // Escape and the arrows are for the list alone, not for the screen behind.
      event.preventDefault()
      event.stopPropagation()
      return true
    })
    return () => desk.takeKeys(null)
  })

  // Words that nothing matches were not meant as a link: the list does not stay in the way.
  if (isCurrent && items.length === 0 && asked.query.includes(' ')) return null
  return (
    <PopupList
      editor={editor}
      place={asked.place}
      label={t('linkProposals')}
      items={items.map((item) => ({
        key: `${item.kind}:${item.id}`,
        label: (
          <span className={classes.item}>
            {item.icon !== null && <KindIcon kind={item.icon} />}
            <span className={classes.title}>{item.title === '' ? t('untitled') : item.title}</span>
            <span className={classes.kind}>{item.name}</span>
          </span>
        ),
      }))}
      active={active}
      status={
        !isCurrent && items.length === 0
          ? ''
          : items.length === 0
            ? t(asked.query.trim() === '' ? 'linkType' : 'linkNone')
            : t('linkCount', { count: items.length })
      }
      onChoose={choose}
    />
  )
}
