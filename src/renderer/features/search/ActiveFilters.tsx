// What the results are narrowed to, each with the way to take it back, and all at once.
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetValue } from '../../../shared/contract/search.ts'
import classes from './ActiveFilters.module.css'
import { EntryName } from './EntryName.tsx'
import { useSearch, useSearchState } from './search-context.ts'
import { hasFilters, NO_FILTERS, REFERENCES, type Reference, type SearchParams } from './search-params.ts'

type ChipProps = { children: ReactNode; onRemove: () => void }

function Chip({ children, onRemove }: ChipProps) {
  const { t } = useTranslation('search')
  return (
    <li>
      <button type="button" className={classes.chip} onClick={onRemove}>
        <span className="visuallyHidden">{t('removeFilter')} </span>
        {children}
        <IconX className={classes.icon} aria-hidden="true" />
      </button>
    </li>
  )
}

function yearsLabel({ yearFrom, yearTo }: SearchParams): string {
  if (yearFrom === yearTo) return String(yearFrom)
  return `${yearFrom ?? '…'}–${yearTo ?? '…'}`
}

export function ActiveFilters() {
  const { t } = useTranslation(['search', 'kinds'])
  const { store, setParams } = useSearch()
  const params = useSearchState((state) => state.params)
  if (!hasFilters(params)) return null
  const titleOf = (name: Reference, id: string): FacetValue['title'] =>
    store.get().answer?.facets[name].find((value) => value.id === id)?.title ?? null
  const { kinds, language, yearFrom, yearTo, withNotes } = params
  return (
    <ul className={classes.root} aria-label={t('search:activeFilters')}>
      {kinds.map((kind) => (
        <Chip key={kind} onRemove={() => setParams({ kinds: kinds.filter((one) => one !== kind) })}>
          {t(`kinds:${kind}.many`)}
        </Chip>
      ))}
      {(yearFrom !== null || yearTo !== null) && (
        <Chip onRemove={() => setParams({ yearFrom: null, yearTo: null })}>{yearsLabel(params)}</Chip>
      )}
      {language !== null && (
        <Chip onRemove={() => setParams({ language: null })}>
          {t(language === 'fr' ? 'search:languageFr' : 'search:languageEn')}
        </Chip>
      )}
      {withNotes && <Chip onRemove={() => setParams({ withNotes: false })}>{t('search:withNotes')}</Chip>}
      {REFERENCES.flatMap((name) =>
        params[name].map((id) => (
          <Chip
            key={`${name} ${id}`}
            onRemove={() => setParams({ [name]: params[name].filter((one) => one !== id) })}
          >
            {t(`search:facetOne.${name}`)} <EntryName id={id} title={titleOf(name, id)} />
          </Chip>
        )),
      )}
      <li>
        <Button size="compact-xs" variant="subtle" onClick={() => setParams(NO_FILTERS)}>
          {t('search:clearFilters')}
        </Button>
      </li>
    </ul>
  )
}
