// Waiting for the core. Nothing is drawn for the first instants: most answers are there before they would be seen.
import { useTranslation } from 'react-i18next'
import classes from './Loading.module.css'

export function Loading() {
  const { t } = useTranslation('shell')
  return (
    <p className={classes.root} role="status">
      {t('loading')}
    </p>
  )
}
