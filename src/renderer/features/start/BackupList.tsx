// The usable copies of the user's file, newest first, each with a way to put it back.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppStatus } from '../../../shared/contract/app.ts'
import { formatDay, formatTime } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './StartFailure.module.css'
import { useStartAction } from './useStartAction.ts'

type Props = { backups: AppStatus['backups'] }

export function BackupList({ backups }: Props) {
  const { t } = useTranslation('shell')
  const locale = useLocale()
  const restore = useStartAction('app.restoreBackup')
  return (
    <section className={classes.block} aria-labelledby="backups-title">
      <h2 id="backups-title">{t('start.backups.title')}</h2>
      {backups.length === 0 && <p>{t('start.backups.none')}</p>}
      <ul className={classes.backups}>
        {backups.map((backup, index) => {
          const when = t('start.backups.when', {
            day: formatDay(backup.createdAt, locale),
            time: formatTime(backup.createdAt, locale),
          })
          return (
            <li key={backup.name} className={classes.backup}>
              <span>
                {when}{' '}
                <span className={classes.notes}>{t('start.backups.notes', { count: backup.notes })}</span>
              </span>
              <Button
                variant={index === 0 ? 'filled' : 'default'}
                loading={restore.pending}
                aria-label={t('start.backups.restoreOf', { when })}
                onClick={() => restore.run({ name: backup.name })}
              >
                {t('start.backups.restore')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
