// At the end of a row, for the mouse: compare, preview. Hidden from assistive technology: an option holds no controls,
// and the box has keys for both.
import { IconColumns, IconEye } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import classes from './ResultItem.module.css'
import type { RowSetting } from './row-setting.ts'

type Props = {
  index: number
  /** Id of a figure, which can be compared; null for anything else. */
  figure: string | null
  setting: RowSetting
}

type ToolProps = { title: string; chosen?: boolean; onChoose: () => void; children: ReactNode }

function Tool({ title, chosen = false, onChoose, children }: ToolProps) {
  const choose = (event: MouseEvent) => {
    event.stopPropagation()
    onChoose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only, see above.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <span className={classes.tool} title={title} data-chosen={chosen || undefined} onClick={choose}>
      {children}
    </span>
  )
}

export function RowTools({ index, figure, setting }: Props) {
  const { t, preview, compared, compare } = setting
  const isCompared = figure !== null && compared.includes(figure)
  return (
    <span className={classes.tools} aria-hidden="true">
      {figure !== null && (
        <Tool
          title={t(isCompared ? 'search:uncompare' : 'search:compare')}
          chosen={isCompared}
          onChoose={() => compare(figure)}
        >
          <IconColumns className={classes.toolIcon} />
        </Tool>
      )}
      <Tool title={t('search:previewShow')} onChoose={() => preview(index)}>
        <IconEye className={classes.toolIcon} />
      </Tool>
    </span>
  )
}
