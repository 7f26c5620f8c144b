// No result: what else to try.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './NoResult.module.css'
import { hasFilters, type SearchParams } from './search-params.ts'

type Props = { params: SearchParams; onChange: (change: Partial<SearchParams>) => void }

export function NoResult({ params, onChange }: Props) {
  const { t } = useTranslation('search')
  const filtered = hasFilters(params)
  return (
    <div className={classes.root}>
      <h2 className={classes.title}>{t('noneTitle')}</h2>
      <ul className={classes.list}>
        {filtered && <li>{t('noneAdvice.filters')}</li>}
        <li>{t('noneAdvice.fewer')}</li>
        <li>{t('noneAdvice.other')}</li>
      </ul>
      {filtered && (
        <Button
          variant="default"
          onClick={() => onChange({ kinds: [], yearFrom: null, yearTo: null, language: null })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}
