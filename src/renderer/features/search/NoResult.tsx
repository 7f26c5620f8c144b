// No result: what else to try.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './NoResult.module.css'
import { useSearch, useSearchState } from './search-context.ts'
import { hasFilters, NO_FILTERS } from './search-params.ts'

/** Fields of the query language and nothing to look for. */
const ONLY_FIELDS = /^\s*(?:\p{L}+:(?:["«“][^"»”]*["»”]?|\S*)\s*)+$/u

export function NoResult() {
  const { t } = useTranslation('search')
  const { setParams } = useSearch()
  const onlyFields = useSearchState((state) => ONLY_FIELDS.test(state.params.text))
  const filtered = useSearchState((state) => hasFilters(state.params))
  if (onlyFields) return <p className={classes.root}>{t('onlyFields')}</p>
  return (
    <div className={classes.root}>
      <h2 className={classes.title}>{t('noneTitle')}</h2>
      <ul className={classes.list}>
        {filtered && <li>{t('noneAdvice.filters')}</li>}
        <li>{t('noneAdvice.fewer')}</li>
        <li>{t('noneAdvice.other')}</li>
      </ul>
      {filtered && (
        <Button variant="default" onClick={() => setParams(NO_FILTERS)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}
