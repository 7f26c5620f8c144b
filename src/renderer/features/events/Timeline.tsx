// The events of each series along the years. One stop of Tab: arrows move between events, + and − change the scale.
// The list below says the same in words.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EventCaption } from './EventCaption.tsx'
import { MOVES, moveFrom } from './moves.ts'
import classes from './Timeline.module.css'
import { TimelineBar } from './TimelineBar.tsx'
import { TimelineLane } from './TimelineLane.tsx'
import { byDate, lanesOf, type TimelineEvent, yearsOf, ZOOMS } from './timeline.ts'

type Props = { events: readonly TimelineEvent[]; series: readonly { id: string; title: string }[] }

export function Timeline({ events, series }: Props) {
  const { t } = useTranslation('events')
  const keysId = useId()
  const area = useRef<HTMLDivElement>(null)
  const follows = useRef(false)
  const [level, setLevel] = useState(1)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const zoom = ZOOMS[level] ?? ZOOMS[0]
  const [firstYear, lastYear] = useMemo(() => yearsOf(events), [events])
  const lanes = useMemo(
    () =>
      lanesOf(
        events,
        series.map(({ id }) => id),
        firstYear,
        zoom,
      ),
    [events, series, firstYear, zoom],
  )
  const newest = events.toSorted(byDate).at(-1)
  const current = events.find(({ id }) => id === chosen) ?? newest
  const years = Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + index)
  // At a small scale there is no room for every number.
  const step = zoom < 2.5 ? 2 : 1

  // The event in hand stays in sight when it or the scale changes; at first, the newest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale moves what is drawn.
  useEffect(() => {
    const mark = area.current?.querySelector<HTMLElement>('[data-mark][tabindex="0"]')
    const box = area.current
    if (!mark || !box) return
    if (follows.current) mark.focus({ preventScroll: true })
    follows.current = false
    const { left } = mark.getBoundingClientRect()
    const { left: start, width } = box.getBoundingClientRect()
    if (left < start + 48 || left > start + width - 48) box.scrollLeft += left - start - width / 2
  }, [current?.id, lanes])

  const scale = (by: 1 | -1) => setLevel((one) => Math.min(ZOOMS.length - 1, Math.max(0, one + by)))
  const goToYear = (year: number) => {
    const found = events.toSorted(byDate).find((event) => Number(event.start.slice(0, 4)) >= year)
    if (found) setChosen(found.id)
    if (level < 4) setLevel(4)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
    const move = MOVES[event.key]
    if (move !== undefined) {
      follows.current = true
      setChosen(moveFrom(lanes, current, move).id)
      if (moveFrom(lanes, current, move).id === current.id) follows.current = false
    } else if (event.key === '+' || event.key === '=') scale(1)
    else if (event.key === '-' || event.key === '−') scale(-1)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.root}>
      <TimelineBar years={years} level={level} levels={ZOOMS.length} onScale={scale} onYear={goToYear} />
      <p id={keysId} className={classes.keys}>
        {t('keys')}
      </p>
      <div ref={area} className={classes.area}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links, not of form fields. */}
        <div
          role="group"
          aria-label={t('timeline')}
          aria-describedby={keysId}
          className={classes.canvas}
          style={{ width: `${years.length * zoom}rem` }}
          onKeyDown={onKeyDown}
        >
          <div className={classes.years} aria-hidden="true">
            {years.map((year) => (
              <span key={year} className={classes.year} style={{ width: `${zoom}rem` }}>
                {(year - firstYear) % step === 0 ? year : ''}
              </span>
            ))}
          </div>
          <div className={classes.lanes} style={{ backgroundSize: `${zoom}rem 100%` }}>
            {lanes.map((lane) => (
              <TimelineLane
                key={lane.series ?? 'none'}
                lane={lane}
                title={series.find(({ id }) => id === lane.series)?.title ?? t('noSeries')}
                current={current?.id ?? null}
                onChoose={setChosen}
                onPoint={setPointed}
              />
            ))}
          </div>
        </div>
      </div>
      <EventCaption event={events.find(({ id }) => id === (pointed ?? chosen))} />
    </div>
  )
}
