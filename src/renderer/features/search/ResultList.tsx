// The list of results that the box drives: options are chosen with the arrows of the box, or with the mouse.
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { ResultItem } from './ResultItem.tsx'
import classes from './ResultList.module.css'
import type { RowSetting } from './row-setting.ts'
import { LISTBOX_ID, optionId, useSearch, useSearchState } from './search-context.ts'

export function ResultList() {
  const { t } = useTranslation(['search', 'kinds'])
  const locale = useLocale()
  const { open } = useSearch()
  const blocks = useSearchState((state) => state.blocks)
  const active = useSearchState((state) => state.active)
  const fresh = useSearchState((state) => state.fresh)
  const before = useRef(active)
  const setting = useMemo<RowSetting>(() => ({ t, locale, open }), [t, locale, open])

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
      {blocks.map(({ key, rows: [row], first }) =>
        row?.type === 'hit' ? (
          <ResultItem key={key} row={row} index={first} active={first === active} setting={setting} />
        ) : null,
      )}
    </div>
  )
}
