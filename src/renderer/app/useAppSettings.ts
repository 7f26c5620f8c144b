// The user's settings applied to the whole window: language, theme, text size.
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/settings.ts'
import { useOp } from '../api/useOp.ts'
import { i18next } from '../i18n/i18n.ts'

/** What is shown until the settings have arrived, and when they cannot. */
const INITIAL: Settings = {
  locale: 'fr',
  theme: 'system',
  textSize: 100,
  searchTranslate: true,
  searchGrouped: true,
  spelling: 'both',
}

export function useAppSettings(): { settings: Settings; scheme: 'light' | 'dark' } {
  const { data: settings = INITIAL } = useOp('settings.get', {})
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const { locale, textSize, theme } = settings

  useEffect(() => {
    void i18next.changeLanguage(locale)
    document.documentElement.lang = locale
  }, [locale])

  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`
  }, [textSize])

  const scheme = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  return { settings, scheme }
}
