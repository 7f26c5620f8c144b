// A published value as a link to its page. Its source appears on hover and on focus, and is printed under it.
import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { formatFigure, formatValue } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './FigureValue.module.css'
import type { Figure } from './figure-years.ts'

type Props = {
  figure: Pick<Figure, 'id' | 'value' | 'unit'>
  /** As `shortSources` gives them. */
  sources: readonly string[]
  /** Language of the value, where it is not that of the interface. */
  language?: Locale
  /** Without what is counted, where another column says it. */
  bare?: boolean
}

export function FigureValue({ figure, sources, language, bare = false }: Props) {
  const interfaceLocale = useLocale()
  const locale = language ?? interfaceLocale
  const source = sources.join(' · ')
  return (
    <>
      <Tooltip
        label={source}
        disabled={source === ''}
        withinPortal={false}
        position="bottom-start"
        floatingStrategy="fixed"
        multiline
        classNames={{ tooltip: classes.tip ?? '' }}
        events={{ hover: true, focus: true, touch: true }}
        transitionProps={{ duration: 0 }}
      >
        <Link to="/entry/$id" params={{ id: figure.id }} className={classes.value} lang={locale}>
          {bare ? formatValue(figure.value, locale) : formatFigure(figure.value, figure.unit[locale], locale)}
        </Link>
      </Tooltip>
      <span className={classes.printed} aria-hidden="true">
        {source}
      </span>
    </>
  )
}
