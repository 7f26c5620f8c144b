// Search beside the lines: the chosen hit becomes a link in the line, or a cited line of its own. A number is also looked
// up among the figures near it. What is cited is in the language of the meeting, what is offered in that of the window.
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { fetchCitable } from '../cite/entry-forms.ts'
import { SideSearch } from '../search/SideSearch.tsx'
import { type FoundOption, type SideOption, useSideSearch } from '../search/useSideSearch.tsx'
import { fetchQuoted, passageLink, quotedLine } from '../texts/quoted-passage.ts'
import { citedLine, linkText } from './cite-text.ts'
import { useNearFigures } from './useNearFigures.ts'

type Props = {
  /** In which what is cited is written. */
  language: Locale
  onCite: (text: string, place: 'here' | 'line') => void
  onClose: () => void
}
/** `title`: in the language of the meeting. */
type Choice = SideOption & { readonly id: string; readonly title: string }

const idOf = ({ row }: FoundOption) => (row.type === 'hit' ? row.hit.id : row.text.id)
const titleOf = ({ row, name }: FoundOption, language: Locale) =>
  (row.type === 'hit' && row.hit.title[language]) || name

export function CiteSide({ language, onCite, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const client = useQueryClient()
  const search = useSideSearch()
  const found = useNearFigures(search.text)
  const near = found ?? []
  const choices: readonly Choice[] = [
    ...near.map(({ id, title, value, detail }) => ({
      id,
      title: title[language],
      key: `near ${id}`,
      kind: 'figure' as const,
      add: `entry:${id}`,
      name: value,
      about: [title[locale], detail].filter((part) => part !== '').join(' · '),
    })),
    ...search.hits
      .filter((option) => !near.some((figure) => figure.id === idOf(option)))
      .map((option) => ({ ...option, id: idOf(option), title: titleOf(option, language) })),
  ]

  async function citePassage(found: NonNullable<SideOption['text']>, place: 'here' | 'line'): Promise<void> {
    const passage = await fetchQuoted(found)
    if (passage !== null) onCite((place === 'line' ? quotedLine : passageLink)(passage, language), place)
  }

  async function cite({ id, kind, title, text }: Choice, place: 'here' | 'line'): Promise<void> {
    if (text !== undefined) return citePassage(text, place).catch(notifyFailure)
    const isOwn = kind === 'note' || kind === 'meeting'
    const link = linkText(isOwn ? kind : 'entry', id, title)
    if (place === 'here' || isOwn) return onCite(link, place)
    try {
      const { view, lookup } = await fetchCitable(client, id)
      onCite(citedLine(view.entry, language, lookup), place)
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <SideSearch
      words={{
        title: t('side.title'),
        label: t('side.label'),
        hint: t('side.hint'),
        results: t('side.results'),
        none: t('side.none'),
      }}
      search={{ ...search, fresh: search.fresh && found !== null }}
      options={choices}
      onChoose={(choice, modified) => void cite(choice, modified ? 'line' : 'here')}
      onClose={onClose}
    />
  )
}
