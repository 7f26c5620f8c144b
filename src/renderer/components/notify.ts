// Messages that pass: failures of an operation, confirmations.
import { notifications } from '@mantine/notifications'
import { AppError } from '../../shared/errors.ts'
import { i18next } from '../i18n/i18n.ts'

export function notifyFailure(error: unknown): void {
  const code = error instanceof AppError ? error.code : 'internal'
  notifications.show({
    id: `failure-${code}`,
    color: 'red',
    title: i18next.t('shell:operationFailed'),
    message: i18next.t(`errors:${code}`),
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
  })
}

export function notifyDone(message: string): void {
  notifications.show({
    message,
    autoClose: 4000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
  })
}

/** Copies text and says so; tells how to do it by hand when the host refuses. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notifyDone(i18next.t('shell:copied'))
  } catch {
    notifyDone(i18next.t('shell:copyFailed'))
  }
}
