// Says how the results match when they do not match as typed, and offers the corrected query.
import { useTranslation } from 'react-i18next'
import type { SearchAnswer } from '../../../shared/contract/search.ts'
import classes from './MatchNotice.module.css'

type Props = { answer: SearchAnswer; onAccept: (text: string) => void }

export function MatchNotice({ answer, onAccept }: Props) {
  const { t } = useTranslation('search')
  const { match, suggestion } = answer
  if (match !== 'any' && match !== 'fuzzy') return null
  return (
    <p className={classes.root} role="status">
      <span>{match === 'any' ? t('matchAny') : t('matchFuzzy')}</span>
      {suggestion !== null && (
        <span>
          {t('didYouMean')}{' '}
          <button type="button" className={classes.suggestion} onClick={() => onAccept(suggestion)}>
            {suggestion}
          </button>
        </span>
      )}
    </p>
  )
}
