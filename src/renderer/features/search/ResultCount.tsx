// How many results there are.
import { useTranslation } from 'react-i18next'
import classes from './SearchResults.module.css'
import { useSearchState } from './search-context.ts'

export function ResultCount() {
  const { t } = useTranslation('search')
  const answer = useSearchState((state) => state.answer)
  const fresh = useSearchState((state) => state.fresh)
  if (answer === null) return null
  const { total, texts } = answer
  const counts = [
    total > 0 || texts.total === 0 ? (total === 0 ? t('none') : t('count', { count: total })) : '',
    texts.total > 0 ? t('countTexts', { count: texts.total }) : '',
  ].filter((part) => part !== '')
  return (
    <p className={classes.count} role="status" data-stale={!fresh || undefined}>
      {counts.join(', ')}
    </p>
  )
}
