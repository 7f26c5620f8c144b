// How what was typed may go on: a row of proposals under the box, the first of which the right arrow takes. The list of
// results keeps the other arrows. A corrected spelling is the first proposal of all.
import { useTranslation } from 'react-i18next'
import { ShortcutKeys } from '../../components/ShortcutKeys.tsx'
import classes from './SuggestionRow.module.css'
import { SUGGESTION_ID, useSearch, useSearchState } from './search-context.ts'

export function SuggestionRow() {
  const { t } = useTranslation('search')
  const { setParams, inputRef } = useSearch()
  const suggestions = useSearchState((state) => state.suggestions)
  const take = (text: string) => {
    setParams({ text })
    inputRef.current?.focus()
  }
  const [first] = suggestions
  return (
    <div className={classes.root}>
      {first !== undefined && (
        <>
          <span id={SUGGESTION_ID} className="visuallyHidden">
            {t('suggestionHint', { label: first.label })}
          </span>
          <ul className={classes.list} aria-label={t('suggestions')}>
            {suggestions.map(({ text, label, type }, index) => (
              <li key={`${type} ${text}`}>
                <button
                  type="button"
                  className={classes.one}
                  data-type={type}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(text)}
                >
                  <span className={classes.label}>{label}</span>
                  {index === 0 && <ShortcutKeys keys={['→']} decorative />}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
