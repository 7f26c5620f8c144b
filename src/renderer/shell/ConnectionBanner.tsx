// Says that the core is out of reach, without taking away what is on screen.
import { useTranslation } from 'react-i18next'
import classes from './ConnectionBanner.module.css'
import { useConnection } from './useConnection.ts'

export function ConnectionBanner() {
  const { t } = useTranslation('shell')
  const state = useConnection()
  return (
    <div className={classes.area} role="alert">
      {state !== 'online' && (
        <p className={classes.root}>
          {state === 'offline' ? t('connection.lost') : t('connection.unauthorized')}
        </p>
      )}
    </div>
  )
}
