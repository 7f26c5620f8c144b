// The language of the interface as our own type.
import { useTranslation } from 'react-i18next'
import type { Locale } from '../../shared/i18n/resources.ts'

export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'fr'
}
