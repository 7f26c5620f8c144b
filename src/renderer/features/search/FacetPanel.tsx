// All filters but the kind: years, language, own notes, and what the results refer to, each value with how many results
// it would leave. Drawn when typing pauses.
import { Checkbox, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './FacetPanel.module.css'
import { FacetValues } from './FacetValues.tsx'
import { GroupedSwitch } from './GroupedSwitch.tsx'
import { ResultFilters } from './ResultFilters.tsx'
import { useSearch, useSearchState, useSettledState } from './search-context.ts'
import { REFERENCES } from './search-params.ts'
import type { SearchState } from './search-store.ts'
import { YearFilter } from './YearFilter.tsx'

export const FACETS_ID = 'search-facets'

const answerOf = (state: SearchState) => state.answer

type Props = {
  /** Whether the kinds are among the filters, rather than above the results. */
  withKinds: boolean
}

export function FacetPanel({ withKinds }: Props) {
  const { t } = useTranslation('search')
  const locale = useLocale()
  const languageId = useId()
  const { setParams } = useSearch()
  const answer = useSettledState(answerOf)
  const language = useSearchState((state) => state.params.language)
  const withNotes = useSearchState((state) => state.params.withNotes)
  if (answer === null) return null
  const { facets, years } = answer
  const countOf = (side: Locale) => facets.languages.find((value) => value.language === side)?.count ?? 0
  const side = (value: Locale, label: string) => ({
    value,
    label: `${label} ${formatNumber(countOf(value), locale)}`,
  })
  return (
    <section id={FACETS_ID} aria-label={t('filters')} className={classes.root}>
      {withKinds && <ResultFilters vertical />}
      <YearFilter years={years} />
      <div className={classes.group}>
        <span id={languageId} className={classes.title}>
          {t('language')}
        </span>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby={languageId}
          value={language ?? 'both'}
          onChange={(value) => setParams({ language: value === 'both' ? null : (value as Locale) })}
          data={[
            { value: 'both', label: t('languageBoth') },
            side('fr', t('languageFrShort')),
            side('en', t('languageEnShort')),
          ]}
        />
      </div>
      {(facets.withNotes > 0 || withNotes) && (
        <Checkbox
          size="xs"
          label={
            <span className={classes.label}>
              {t('withNotes')} <span className={classes.count}>{formatNumber(facets.withNotes, locale)}</span>
            </span>
          }
          checked={withNotes}
          onChange={(event) => setParams({ withNotes: event.currentTarget.checked })}
        />
      )}
      {answer.texts.total > 0 && <GroupedSwitch />}
      {REFERENCES.map((name) => (
        <FacetValues key={name} name={name} values={facets[name]} />
      ))}
    </section>
  )
}
