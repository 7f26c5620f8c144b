// One result of the library: kind, title, detail, years, passage, and the other name through which it was found.
// Dozens are drawn at each key: what they share is given to them.
import { memo } from 'react'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { formatYears } from '../../../shared/text/format.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import classes from './ResultItem.module.css'
import { RowTools } from './RowTools.tsx'
import type { RowSetting } from './row-setting.ts'
import type { HitRow } from './rows.ts'
import { optionId } from './search-context.ts'

type Props = {
  row: HitRow
  index: number
  active: boolean
  setting: RowSetting
}

function secondLine({ kind, detail }: SearchHit, { t, locale }: RowSetting): string {
  const name = kind === 'note' ? t('search:ownNote') : t(`kinds:${kind}.one`)
  return detail[locale] === '' ? name : `${name} · ${detail[locale]}`
}

export const ResultItem = memo(function ResultItem({ row, index, active, setting }: Props) {
  const { hit } = row
  const { t, locale, open } = setting
  const years = formatYears(hit.yearFrom, hit.yearTo)
  const parts = hit.titleParts[locale]
  const language = hit.snippetLanguage
  return (
    // The box keeps the focus and moves through the options: an option itself never takes it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box opens the option.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={optionId(index)}
      role="option"
      aria-selected={active}
      className={classes.root}
      data-kind={hit.kind}
      data-add={hit.kind === 'meeting' ? undefined : `${hit.kind === 'note' ? 'note' : 'entry'}:${hit.id}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(row)}
    >
      <span className={classes.icon}>
        <KindIcon kind={hit.kind} />
      </span>
      <span className={classes.body}>
        <span className={classes.title}>
          {parts.length > 0 ? <MarkedText parts={parts} /> : t(`kinds:${hit.kind}.one`)}
        </span>
        <span className={classes.detail}>
          {secondLine(hit, setting)}
          {/* With spaces: read aloud, the words would run into one another. */}
          {setting.isPinned(hit.id) && <span className={classes.state}> {t('search:pinned')} </span>}
          {setting.compared.includes(hit.id) && (
            <span className={classes.state}> {t('search:compared')} </span>
          )}
        </span>
        {hit.snippet.length > 0 && (
          <span className={classes.snippet} lang={language ?? undefined}>
            <MarkedText parts={hit.snippet} />
          </span>
        )}
        {hit.also.length > 0 && (
          <span className={classes.also}>{t('search:alsoFound', { names: hit.also.join(', ') })}</span>
        )}
      </span>
      {years !== '' && <span className={classes.years}>{years}</span>}
      <RowTools index={index} figure={hit.kind === 'figure' ? hit.id : null} setting={setting} />
    </div>
  )
})
