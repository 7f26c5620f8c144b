// What was searched for last, as far as it led to something.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import classes from './SavedSearches.module.css'
import { useSearch } from './search-context.ts'
import { fromSaved } from './search-params.ts'

export function RecentSearches() {
  const { t } = useTranslation('search')
  const { setParams, inputRef } = useSearch()
  const { data } = useOp('recent.searches', {})
  const clear = useCommand('recent.clearSearches')
  if (data === undefined || data.items.length === 0) return null
  return (
    <Section
      title={t('recentSearches')}
      aside={
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => clear.mutate({}, { onError: notifyFailure })}
        >
          {t('recentClearSearches')}
        </Button>
      }
    >
      <ul className={classes.chips}>
        {data.items.map(({ text, input }) => (
          <li key={text}>
            <Button
              size="compact-sm"
              radius="xl"
              variant="default"
              onClick={() => {
                setParams({ ...fromSaved(input), text })
                inputRef.current?.focus()
              }}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
