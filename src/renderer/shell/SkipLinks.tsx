// First stops of the Tab key: past the navigation, or straight to the search.
import { useTranslation } from 'react-i18next'
import { useSearch } from '../features/search/search-context.ts'
import classes from './SkipLinks.module.css'

export function SkipLinks() {
  const { t } = useTranslation('shell')
  const { inputRef } = useSearch()
  return (
    <div className={classes.root}>
      <button type="button" className={classes.link} onClick={() => document.getElementById('main')?.focus()}>
        {t('skipToMain')}
      </button>
      <button type="button" className={classes.link} onClick={() => inputRef.current?.focus()}>
        {t('skipToSearch')}
      </button>
    </div>
  )
}
