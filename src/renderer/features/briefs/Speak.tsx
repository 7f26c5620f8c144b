// Speaking points in large type over the whole window, one at a time or one below the other, with the time they take.
// Everything by the keyboard; Escape goes back.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useModal } from '../../components/useModal.ts'
import { briefName } from './brief-name.ts'
import classes from './Speak.module.css'
import { SpeakBar } from './SpeakBar.tsx'
import { SpeakPoint } from './SpeakPoint.tsx'
import { type SpeakAction, speakAction } from './speak-keys.ts'
import { speechPoints } from './speech-points.ts'
import { timeText } from './time-text.ts'
import { useStopwatch } from './useStopwatch.ts'

type Props = { brief: Brief; onClose: () => void }

const SIZES = [1.25, 1.5, 1.875, 2.25, 2.75, 3.5] as const
const FIRST_SIZE = 3

export function Speak({ brief, onClose }: Props) {
  const { t } = useTranslation('briefs')
  const dialog = useRef<HTMLDialogElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [language, setLanguage] = useState(brief.language)
  const [single, setSingle] = useState(true)
  const [size, setSize] = useState(FIRST_SIZE)
  const [at, setAt] = useState(0)
  const watch = useStopwatch()
  const points = speechPoints(brief, language)
  const last = points.length - 1
  const current = Math.min(at, Math.max(last, 0))

  useModal(dialog)
  useEffect(() => page.current?.focus(), [])

  function go(to: number): void {
    const next = Math.max(0, Math.min(to, last))
    setAt(next)
    if (single) page.current?.scrollTo({ top: 0 })
    else document.getElementById(`speak-${points[next]?.id ?? ''}`)?.scrollIntoView({ block: 'start' })
  }
  const resize = (by: number) => setSize(Math.max(0, Math.min(size + by, SIZES.length - 1)))

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const target = event.target as HTMLElement
    if (target.matches('input, select, textarea')) return
    if (event.key === ' ' && target.matches('button')) return
    const action = speakAction(event, single)
    if (action === null) return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  }

  function act(action: SpeakAction): void {
    if (action === 'next') go(current + 1)
    else if (action === 'previous') go(current - 1)
    else if (action === 'first') go(0)
    else if (action === 'last') go(last)
    else if (action === 'larger') resize(1)
    else if (action === 'smaller') resize(-1)
    else if (action === 'stopwatch') watch.toggle()
    else if (action === 'layout') setSingle(!single)
    else toggleFullScreen(dialog.current)
  }

  const shown = single ? points.slice(current, current + 1) : points
  return (
    <dialog
      ref={dialog}
      className={classes.root}
      aria-label={t('speak')}
      style={{ '--speak-size': `${SIZES[size] ?? 2}rem` } as React.CSSProperties}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={onKeyDown}
    >
      <SpeakBar
        brief={brief}
        language={language}
        onLanguage={setLanguage}
        single={single}
        onSingle={setSingle}
        onSize={resize}
        watch={watch}
        onClose={onClose}
        heading={
          <ScreenHeading screen={t('speak')} className={classes.title}>
            {briefName(brief.title, t)}
          </ScreenHeading>
        }
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by the keyboard. */}
      <section ref={page} tabIndex={0} className={classes.page} aria-label={t('speaking.points')}>
        <div className={classes.sheet} aria-live={single ? 'polite' : undefined}>
          {points.length === 0 && <p className={classes.none}>{t('speaking.empty')}</p>}
          {shown.map((point) => (
            <SpeakPoint
              key={point.id}
              point={point}
              language={language}
              withHeading={single || point.opens}
            />
          ))}
        </div>
      </section>
      <footer className={classes.foot}>
        <span>
          {points.length > 0 &&
            single &&
            t('speaking.position', { position: current + 1, total: points.length })}
        </span>
        <span className={classes.time}>
          {t('speaking.passed', {
            passed: timeText(single ? (points[current]?.to ?? 0) : brief.spokenMs[language], t),
            total: timeText(brief.spokenMs[language], t),
          })}
        </span>
        <span className={classes.keys}>{t('speaking.keys')}</span>
      </footer>
    </dialog>
  )
}

/** A host may refuse; F11 and the menu of the window do the same there. */
function toggleFullScreen(element: HTMLElement | null): void {
  const done = document.fullscreenElement === null ? element?.requestFullscreen() : document.exitFullscreen()
  done?.catch(() => undefined)
}
