// The list of results that the box drives: options are chosen with the arrows of the box, or with the mouse. Passages of
// one text stand together under its title.
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { comparison, useComparison } from '../figures/compare-store.ts'
import { PassageItem } from './PassageItem.tsx'
import { ResultItem } from './ResultItem.tsx'
import classes from './ResultList.module.css'
import type { RowSetting } from './row-setting.ts'
import type { Block } from './rows.ts'
import { LISTBOX_ID, optionId, useSearch, useSearchState } from './search-context.ts'
import { usePinnedIds } from './usePins.ts'

type BlockProps = { block: Block; active: number; setting: RowSetting }

function ResultBlock({ block: { key, rows, first }, active, setting }: BlockProps) {
  const [row] = rows
  if (row === undefined) return null
  if (row.type === 'hit') {
    return <ResultItem key={key} row={row} index={first} active={first === active} setting={setting} />
  }
  const passages = rows.map((one, place) =>
    one.type === 'passage' ? (
      <PassageItem
        key={one.key}
        row={one}
        index={first + place}
        active={first + place === active}
        withTitle={place === 0}
        setting={setting}
      />
    ) : null,
  )
  if (passages.length === 1) return passages
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset would not be one.
    <div role="group" aria-label={setting.t('search:documentHits', { title: row.text.title })}>
      {passages}
    </div>
  )
}

export function ResultList() {
  const { t } = useTranslation(['search', 'kinds'])
  const locale = useLocale()
  const { store, open } = useSearch()
  const blocks = useSearchState((state) => state.blocks)
  const active = useSearchState((state) => state.active)
  const fresh = useSearchState((state) => state.fresh)
  const compared = useComparison()
  const pinned = usePinnedIds()
  const before = useRef(active)
  const setting = useMemo<RowSetting>(
    () => ({
      t,
      locale,
      open,
      preview: (index) => {
        store.setActive(index)
        store.setPreview(true)
      },
      isPinned: (id) => pinned.has(id),
      compared,
      compare: comparison.toggle,
    }),
    [t, locale, open, store, compared, pinned],
  )

  useEffect(() => {
    // Only when it was moved: to look where it is costs a layout of the page.
    if (before.current !== active)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
    before.current = active
  }, [active])

  return (
    <div
      id={LISTBOX_ID}
      role="listbox"
      aria-label={t('search:results')}
      className={classes.root}
      data-stale={!fresh || undefined}
    >
      {blocks.map((block) => (
        <ResultBlock key={block.key} block={block} active={active} setting={setting} />
      ))}
    </div>
  )
}
