// Search beside the lines: the chosen hit becomes a link in the line, or a cited line of its own. A number is also looked
// up among the figures near it.
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { fetchCitable } from '../cite/entry-forms.ts'
import { SideSearch } from '../search/SideSearch.tsx'
import { type SideOption, useSideSearch } from '../search/useSideSearch.tsx'
import { citedLine, linkText } from './cite-text.ts'
import { useNearFigures } from './useNearFigures.ts'

type Props = { onCite: (text: string, place: 'here' | 'line') => void; onClose: () => void }
type Choice = SideOption & { readonly id: string; readonly title: string }

export function CiteSide({ onCite, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const client = useQueryClient()
  const search = useSideSearch()
  const found = useNearFigures(search.text)
  const near = found ?? []
  const choices: readonly Choice[] = [
    ...near.map(({ id, title, value, detail }) => ({
      id,
      title: title[locale],
      key: `near ${id}`,
      kind: 'figure' as const,
      name: value,
      about: [title[locale], detail].filter((part) => part !== '').join(' · '),
    })),
    ...search.hits
      .filter(({ hit }) => !near.some((figure) => figure.id === hit.id))
      .map((option) => ({ ...option, id: option.hit.id, title: option.name })),
  ]

  async function cite({ id, kind, title }: Choice, place: 'here' | 'line'): Promise<void> {
    const isOwn = kind === 'note' || kind === 'meeting'
    const link = linkText(isOwn ? kind : 'entry', id, title)
    if (place === 'here' || isOwn) return onCite(link, place)
    try {
      const { view, lookup } = await fetchCitable(client, id)
      onCite(citedLine(view.entry, locale, lookup), place)
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
