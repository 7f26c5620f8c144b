// What is shown in place of a screen that threw.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './CrashScreen.module.css'

export function CrashScreen() {
  const { t } = useTranslation('shell')
  return (
    <div className={classes.root} role="alert">
      <h1 className={classes.title}>{t('boundary.title')}</h1>
      <p>{t('boundary.text')}</p>
      <Button onClick={() => location.reload()}>{t('boundary.reload')}</Button>
    </div>
  )
}
