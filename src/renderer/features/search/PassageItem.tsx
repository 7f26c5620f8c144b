// One passage of a text of the user: the text, the headings above it, the passage.
import { memo } from 'react'
import { KindIcon } from '../../components/KindIcon.tsx'
import { MarkedText } from '../../components/MarkedText.tsx'
import classes from './ResultItem.module.css'
import { RowTools } from './RowTools.tsx'
import type { RowSetting } from './row-setting.ts'
import { marksOf, type PassageRow, withoutHeadingMarks } from './rows.ts'
import { optionId } from './search-context.ts'

type Props = {
  row: PassageRow
  index: number
  active: boolean
  /** Whether the title of the text is to be shown: once a group. */
  withTitle: boolean
  setting: RowSetting
}

export const PassageItem = memo(function PassageItem({ row, index, active, withTitle, setting }: Props) {
  const { text, passage } = row
  const { t, open } = setting
  return (
    // The box keeps the focus and moves through the options: an option itself never takes it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box opens the option.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={optionId(index)}
      role="option"
      aria-selected={active}
      className={classes.root}
      data-kind="text"
      data-add={`text:${text.id}#${passage.position}`}
      data-add-marks={marksOf(row).join('\n')}
      data-follows={!withTitle || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(row)}
    >
      <span className={classes.icon}>{withTitle && <KindIcon kind="text" />}</span>
      <span className={classes.body}>
        {withTitle && (
          <>
            <span className={classes.title} lang={text.language}>
              <MarkedText parts={text.titleParts} />
            </span>
            <span className={classes.detail}>
              {t('kinds:text.one')}
              {setting.isPinned(text.id) && <span className={classes.state}>{t('search:pinned')}</span>}
            </span>
          </>
        )}
        {passage.heading !== '' && (
          <span className={classes.heading} lang={text.language}>
            {passage.heading}
          </span>
        )}
        <span className={classes.snippet} lang={text.language}>
          <MarkedText parts={withoutHeadingMarks(passage.snippet)} />
        </span>
        {withTitle && text.also.length > 0 && (
          <span className={classes.also}>{t('search:alsoFound', { names: text.also.join(', ') })}</span>
        )}
      </span>
      <RowTools index={index} figure={null} setting={setting} />
    </div>
  )
})
