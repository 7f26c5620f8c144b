// In which languages notes are checked, and the words that the user added.
import { CloseButton, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract/settings.ts'
import { useCommand, useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { Section } from '../../components/Section.tsx'
import classes from './SettingsScreen.module.css'

type Props = { value: Settings['spelling']; onChange: (value: Settings['spelling']) => void }

const CHOICES: readonly Settings['spelling'][] = ['both', 'fr', 'en', 'off']
const NAMES = { both: 'spellingBoth', fr: 'spellingFr', en: 'spellingEn', off: 'spellingOff' } as const

export function SpellingSettings({ value, onChange }: Props) {
  const { t } = useTranslation('settings')
  const { data } = useOp('spelling.words', {})
  const remove = useCommand('spelling.remove')
  const id = useId()
  const words = data?.items ?? []
  return (
    <Section title={t('spelling')}>
      <div className={classes.field}>
        <span id={id} className={classes.label}>
          {t('spelling')}
        </span>
        <SegmentedControl
          aria-labelledby={id}
          value={value}
          onChange={(chosen) => {
            const known = CHOICES.find((one) => one === chosen)
            if (known !== undefined) onChange(known)
          }}
          data={CHOICES.map((one) => ({ value: one, label: t(NAMES[one]) }))}
        />
        <p className={classes.hint}>{t('spellingHint')}</p>
      </div>
      <div className={classes.field}>
        <span className={classes.label}>{t('ownWords')}</span>
        {words.length === 0 ? (
          <p className={classes.hint}>{t('ownWordsNone')}</p>
        ) : (
          <ul className={classes.words}>
            {words.map((word) => (
              <li key={word} className={classes.word}>
                {word}
                <CloseButton
                  size="sm"
                  aria-label={t('removeWord', { word })}
                  onClick={() => remove.mutate({ word }, { onError: notifyFailure })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}
