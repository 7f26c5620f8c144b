// The tools of the speaking points: language, one at a time or all, size of the type, pace, stopwatch.
import { Button, CloseButton, SegmentedControl } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import classes from './Speak.module.css'
import { STATEMENT_MS } from './speech-points.ts'
import { timeText } from './time-text.ts'
import type { Stopwatch } from './useStopwatch.ts'

const PACE = { min: 60, max: 240, step: 5 } as const

type Props = {
  brief: Brief
  heading: ReactNode
  language: Locale
  onLanguage: (language: Locale) => void
  single: boolean
  onSingle: (single: boolean) => void
  onSize: (by: 1 | -1) => void
  watch: Stopwatch
  onClose: () => void
}

export function SpeakBar(props: Props) {
  const { brief, heading, language, onLanguage, single, onSingle, onSize, watch, onClose } = props
  const { t } = useTranslation(['briefs', 'shell'])
  return (
    <header className={classes.bar}>
      {heading}
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('briefs:speaking.language')}
          value={language}
          onChange={(value) => onLanguage(value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: t('briefs:fr') },
            { value: 'en', label: t('briefs:en') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('briefs:speaking.layout')}
          value={single ? 'single' : 'all'}
          onChange={(value) => onSingle(value === 'single')}
          data={[
            { value: 'single', label: t('briefs:speaking.single') },
            { value: 'all', label: t('briefs:speaking.all') },
          ]}
        />
        <span className={classes.group}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('briefs:speaking.smaller')}
            onClick={() => onSize(-1)}
          >
            A−
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('briefs:speaking.larger')}
            onClick={() => onSize(1)}
          >
            A+
          </Button>
        </span>
        <Pace key={language} id={brief.id} language={language} pace={brief.pace[language]} />
        <span className={classes.group}>
          <span className={classes.watch} data-over={watch.ms > STATEMENT_MS || undefined}>
            {timeText(watch.ms, t)}
          </span>
          <Button size="compact-sm" variant="default" onClick={watch.toggle}>
            {t(watch.runs ? 'briefs:speaking.stop' : 'briefs:speaking.start')}
          </Button>
          {watch.ms > 0 && !watch.runs && (
            <Button size="compact-sm" variant="subtle" onClick={watch.reset}>
              {t('briefs:speaking.reset')}
            </Button>
          )}
        </span>
        <CloseButton aria-label={t('shell:close')} onClick={onClose} />
      </div>
    </header>
  )
}

/** Words a minute; kept with the dossier once it is a number that can be said. */
function Pace({ id, language, pace }: { id: string; language: Locale; pace: number }) {
  const { t } = useTranslation('briefs')
  const field = useId()
  const [text, setText] = useState(String(pace))
  const value = Number(text)
  const isGood = Number.isInteger(value) && value >= PACE.min && value <= PACE.max
  function keep(): void {
    if (!isGood) setText(String(pace))
    else if (value !== pace) api.call('briefs.set', { id, pace: { [language]: value } }).catch(notifyFailure)
  }
  return (
    <span className={classes.group}>
      <label htmlFor={field}>{t('speaking.pace')}</label>
      <input
        id={field}
        type="number"
        className={classes.pace}
        min={PACE.min}
        max={PACE.max}
        step={PACE.step}
        value={text}
        aria-invalid={!isGood || undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
    </span>
  )
}
