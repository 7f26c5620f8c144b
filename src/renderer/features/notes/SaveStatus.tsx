// What became of the text: saved when, modified, failed. Announced politely.
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime, isSameDay } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import type { SaverState } from './note-saver.ts'
import classes from './SaveStatus.module.css'

type Props = { state: SaverState }

export function SaveStatus({ state }: Props) {
  const { t } = useTranslation('notes')
  const locale = useLocale()
  const { phase, savedAt } = state

  const saved = () => {
    if (savedAt === null) return t('status.empty')
    return isSameDay(savedAt, Date.now())
      ? t('status.savedAt', { time: formatTime(savedAt, locale) })
      : t('status.savedOn', { day: formatDay(savedAt, locale) })
  }
  const text = {
    clean: saved,
    dirty: () => t('status.modified'),
    saving: () => t('status.saving'),
    failed: () => t('status.failed'),
    conflict: () => t('status.conflict'),
  }[phase]()

  return (
    <span className={classes.root} data-phase={phase} role="status">
      {text}
    </span>
  )
}
