// An address that leads nowhere.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../components/Screen.tsx'
import { ScreenHeading } from '../components/ScreenHeading.tsx'

export function UnknownScreen(): ReactNode {
  const { t } = useTranslation('shell')
  return (
    <Screen>
      <ScreenHeading screen={t('screen.unknown')}>{t('screen.unknown')}</ScreenHeading>
      <p>{t('unknownScreen')}</p>
    </Screen>
  )
}
