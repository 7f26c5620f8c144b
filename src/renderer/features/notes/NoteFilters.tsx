// Which notes the list shows and in what order. What is chosen is in the address, so that the history brings it back.
import { Button, NativeSelect } from '@mantine/core'
import { IconFlag, IconPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/useOp.ts'
import bar from './DetailsBar.module.css'
import { PLACE_NAMES, SENSITIVITY_NAMES, SORT_NAMES } from './details-names.ts'
import classes from './NoteFilters.module.css'
import { isFiltered, type NotesFilter } from './notes-address.ts'

type Props = { filter: NotesFilter; onChange: (filter: NotesFilter) => void }

/** The filter with one value changed; undefined takes it out. */
function changed<K extends keyof NotesFilter>(
  filter: NotesFilter,
  name: K,
  value: NotesFilter[K] | undefined,
): NotesFilter {
  const { [name]: _, ...rest } = filter
  return value === undefined ? rest : { ...rest, [name]: value }
}

export function NoteFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('notes')
  const { data: tags } = useOp('notes.tags', {})
  const known = tags?.items ?? []
  const missing = filter.tag !== undefined && !known.some(({ tag }) => tag === filter.tag)
  return (
    <fieldset aria-label={t('filter.label')} className={classes.root}>
      <NativeSelect
        size="xs"
        label={t('sensitivity')}
        value={filter.sensitivity ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...SENSITIVITY_NAMES.map((value) => ({ value, label: t(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            changed(
              filter,
              'sensitivity',
              SENSITIVITY_NAMES.find((one) => one === value),
            ),
          )
        }
      />
      <NativeSelect
        size="xs"
        label={t('filter.place')}
        value={filter.place ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...PLACE_NAMES.map((value) => ({ value, label: t(`filter.places.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            changed(
              filter,
              'place',
              PLACE_NAMES.find((one) => one === value),
            ),
          )
        }
      />
      <NativeSelect
        size="xs"
        label={t('filter.tag')}
        value={filter.tag ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...(missing ? [{ value: filter.tag ?? '', label: `#${filter.tag}` }] : []),
          ...known.map(({ tag, count }) => ({ value: tag, label: t('filter.tagCount', { tag, count }) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange(changed(filter, 'tag', value === '' ? undefined : value))
        }
      />
      <NativeSelect
        size="xs"
        label={t('filter.sort')}
        value={filter.sort ?? 'changed'}
        data={SORT_NAMES.map((value) => ({ value, label: t(`filter.sorts.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const sort = SORT_NAMES.find((one) => one === value)
          onChange(changed(filter, 'sort', sort === 'changed' ? undefined : sort))
        }}
      />
      <div className={classes.toggles}>
        <button
          type="button"
          className={bar.toggle}
          aria-pressed={filter.toRaise === true}
          onClick={() => onChange(changed(filter, 'toRaise', filter.toRaise ? undefined : true))}
        >
          <IconFlag className={bar.icon} aria-hidden="true" />
          {t('toRaise')}
        </button>
        <button
          type="button"
          className={bar.toggle}
          aria-pressed={filter.pinned === true}
          onClick={() => onChange(changed(filter, 'pinned', filter.pinned ? undefined : true))}
        >
          <IconPin className={bar.icon} aria-hidden="true" />
          {t('filter.pinned')}
        </button>
        {isFiltered(filter) && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(filter.sort === undefined ? {} : { sort: filter.sort })}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
