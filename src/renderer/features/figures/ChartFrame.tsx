// Around a chart: what each point stands for, under the pointer and with the arrow keys. One stop of the keyboard for the
// whole chart. Draws no chart, and knows its points only by the `data-figure` that they carry.
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFigure } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './ChartFrame.module.css'
import { type Figure, yearsText } from './figure-years.ts'
import { publisherName, shortSources } from './names.ts'
import { steppedPoint } from './stepped-point.ts'
import type { WholeEntries } from './useWholeFigures.ts'

type Props = {
  title: string
  /** In the order in which the arrow keys go through them. */
  figures: readonly Figure[]
  library: WholeEntries
  children: ReactNode
}
type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export function ChartFrame({ title, figures, library, children }: Props) {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  const frame = useRef<HTMLDivElement>(null)
  // The newest value is the one that is asked for first.
  const [index, setIndex] = useState(figures.length - 1)
  const [shownBy, setShownBy] = useState<'keys' | 'pointer' | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const figure = figures[Math.min(index, figures.length - 1)]
  const id = figure?.id

  useLayoutEffect(() => {
    const root = frame.current
    if (shownBy === null || root === null || id === undefined) return
    const measure = () => {
      const point = root.querySelector(`[data-figure="${CSS.escape(id)}"]`)
      const mark = point?.querySelector('path') ?? point
      if (!mark) return
      const { left, top, width, height } = mark.getBoundingClientRect()
      const outer = root.getBoundingClientRect()
      setPlace({ left: left - outer.left, top: top - outer.top, width, height })
    }
    measure()
    // The drawing follows the width of the window.
    const watch = new ResizeObserver(measure)
    watch.observe(root)
    return () => watch.disconnect()
  }, [shownBy, id])

  useEffect(() => {
    if (shownBy === null) return
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      setShownBy(null)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [shownBy])

  if (figure === undefined) return children
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steppedPoint(event, index, figures.length)
    if (next === null) return
    event.preventDefault()
    setIndex(next)
    setShownBy('keys')
  }
  const onPointerOver = ({ target }: { target: EventTarget }) => {
    const over =
      target instanceof Element ? target.closest('[data-figure]')?.getAttribute('data-figure') : null
    const found = figures.findIndex((one) => one.id === over)
    if (found < 0) return
    setIndex(found)
    setShownBy('pointer')
  }
  const lines = [
    [yearsText(figure), figure.geography[locale]].filter((part) => part !== '').join(' · '),
    figure.counts[locale],
    publisherName(figure, library, locale) ?? t('entry:publisherUnknown'),
    ...(figure.validity === 'current' ? [] : [t(`entry:validity.${figure.validity}`)]),
    ...shortSources(figure, library, locale).map((text) => t('figures:pointSource', { text })),
    ...figure.caveats.map((caveat) => t('figures:pointCaveat', { text: caveat[locale] })),
  ]
  const value = formatFigure(figure.value, figure.unit[locale], locale)
  return (
    <div
      ref={frame}
      className={classes.root}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setShownBy((by) => (by === 'pointer' ? null : by))}
    >
      {children}
      <div
        role="slider"
        tabIndex={0}
        className={classes.stop}
        aria-label={t('figures:points', { title })}
        aria-roledescription={t('figures:pointsRole')}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={figures.length}
        aria-valuenow={Math.min(index, figures.length - 1) + 1}
        aria-valuetext={[value, ...lines].join('. ')}
        onKeyDown={onKeyDown}
        onFocus={() => setShownBy('keys')}
        onBlur={() => setShownBy(null)}
      />
      {shownBy !== null && place !== null && (
        <>
          <span
            className={classes.ring}
            style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
          />
          {/* The slider says the same. */}
          <div
            className={classes.tip}
            data-tip={figure.id}
            aria-hidden="true"
            lang={locale}
            style={{
              top: place.top + place.height,
              left: `clamp(0px, ${place.left + place.width / 2}px - var(--half), 100% - 2 * var(--half))`,
            }}
          >
            <strong className={classes.value}>{value}</strong>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
