// By which other names was looked for, with the way to look for the typed words only.
import { useTranslation } from 'react-i18next'
import classes from './SearchResults.module.css'
import { useSearchState } from './search-context.ts'
import { TranslateSwitch } from './TranslateSwitch.tsx'

export function AlsoNotice() {
  const { t } = useTranslation('search')
  const also = useSearchState((state) => state.answer?.also)
  const complete = useSearchState((state) => state.answer?.complete ?? true)
  return (
    <div className={classes.notice}>
      <TranslateSwitch />
      {also !== undefined && also.length > 0 && (
        <p className={classes.also} title={also.join(', ')}>
          {t('alsoSearched', { names: also.join(', ') })}
        </p>
      )}
      {!complete && <p>{t('incomplete')}</p>}
    </div>
  )
}
