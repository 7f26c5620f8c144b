// i18next with the messages of src/shared/i18n, bundled: no loading, no detection, no storage.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { resources } from '../../shared/i18n/resources.ts'

void i18next.use(initReactI18next).init({
  resources,
  lng: 'fr',
  fallbackLng: 'fr',
  defaultNS: 'shell',
  ns: Object.keys(resources.fr),
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

export { i18next }
