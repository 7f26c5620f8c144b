// Home: the results of the box, or what to do and what there is when the box is empty.
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useSearch, useSearchState } from './search-context.ts'
import { Welcome } from './Welcome.tsx'

export function SearchScreen(): ReactNode {
  const { t } = useTranslation('shell')
  const { inputRef } = useSearch()
  const isEmpty = useSearchState((state) => state.params.text.trim() === '')

  useEffect(() => {
    inputRef.current?.focus()
  }, [inputRef])

  return (
    <Screen id="search-screen" wide={!isEmpty}>
      <ScreenHeading screen={t('screen.search')} className="visuallyHidden">
        {t('screen.search')}
      </ScreenHeading>
      {isEmpty ? <Welcome /> : <SearchResults />}
    </Screen>
  )
}
