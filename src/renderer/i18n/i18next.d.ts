// Message keys are checked against the French source.
import type { Resources } from '../../shared/i18n/resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    returnNull: false
    resources: Resources
  }
}
