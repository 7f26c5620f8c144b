// How many results there are, and by which other names they were looked for, with the way to look for the typed words only.
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import classes from './SearchResults.module.css'
import { useSearchState } from './search-context.ts'

export function ResultCount() {
  const { t } = useTranslation('search')
  const answer = useSearchState((state) => state.answer)
  const fresh = useSearchState((state) => state.fresh)
  const translate = useSearchState((state) => state.manner.translate)
  const set = useCommand('settings.set')
  if (answer === null) return null
  const { total, texts, hits, also } = answer
  const counts = [
    total > 0 || texts.total === 0 ? (total === 0 ? t('none') : t('count', { count: total })) : '',
    texts.total > 0 ? t('countTexts', { count: texts.total }) : '',
  ].filter((part) => part !== '')
  return (
    <div className={classes.count}>
      <p role="status">{fresh && counts.join(', ')}</p>
      {total > hits.length && <p>{t('countShown', { shown: hits.length })}</p>}
      <Switch
        size="xs"
        className={classes.translate}
        label={t('translate')}
        checked={translate}
        onChange={(event) =>
          set.mutate({ searchTranslate: event.currentTarget.checked }, { onError: notifyFailure })
        }
      />
      {also.length > 0 && <p className={classes.also}>{t('alsoSearched', { names: also.join(', ') })}</p>}
      {!answer.complete && <p>{t('incomplete')}</p>}
    </div>
  )
}
