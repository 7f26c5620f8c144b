// A published value as a link to its page. Its source appears on hover and on focus, and is printed under it.
import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatFigure } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './FigureValue.module.css'
import type { Figure } from './figure-years.ts'
import { shortSources } from './names.ts'
import type { FigureLibrary } from './useFigureLibrary.ts'

type Props = { figure: Figure; library: FigureLibrary }

export function FigureValue({ figure, library }: Props) {
  const locale = useLocale()
  const source = shortSources(figure, library, locale).join(' · ')
  return (
    <>
      <Tooltip
        label={source}
        disabled={source === ''}
        withinPortal={false}
        position="bottom-start"
        multiline
        classNames={{ tooltip: classes.tip ?? '' }}
        events={{ hover: true, focus: true, touch: true }}
        transitionProps={{ duration: 0 }}
      >
        <Link to="/entry/$id" params={{ id: figure.id }} className={classes.value} lang={locale}>
          {formatFigure(figure.value, figure.unit[locale], locale)}
        </Link>
      </Tooltip>
      <span className={classes.printed} aria-hidden="true">
        {source}
      </span>
    </>
  )
}
