// Says how the results match when they do not match as typed, and offers the corrected query.
import { useTranslation } from 'react-i18next'
import { ShortcutKeys } from '../../components/ShortcutKeys.tsx'
import classes from './MatchNotice.module.css'
import { useSearch, useSearchState } from './search-context.ts'

export function MatchNotice() {
  const { t } = useTranslation('search')
  const { setParams, inputRef } = useSearch()
  const match = useSearchState((state) => state.answer?.match)
  const suggestion = useSearchState((state) => state.answer?.suggestion ?? null)
  if (match !== 'any' && match !== 'fuzzy') return null
  return (
    <p className={classes.root} role="status">
      <span>{match === 'any' ? t('matchAny') : t('matchFuzzy')}</span>
      {suggestion !== null && (
        <span>
          {t('didYouMean')}{' '}
          <button
            type="button"
            className={classes.suggestion}
            onClick={() => {
              setParams({ text: suggestion })
              inputRef.current?.focus()
            }}
          >
            {suggestion}
          </button>{' '}
          <ShortcutKeys keys={['→']} decorative />
          <span className="visuallyHidden">({t('acceptKey')})</span>
        </span>
      )}
    </p>
  )
}
