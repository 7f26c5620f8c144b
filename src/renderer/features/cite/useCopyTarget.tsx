// Copies a passage, a note or a line with its source. What is private is not copied unless the user says so on seeing it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { api, toAppError } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { writeForms } from './clipboard.ts'

type Target = OpInput<'cite.copy'>['target']

const SHOWN_MS = 12_000

export function useCopyTarget(): (target: Target, locale: Locale) => Promise<void> {
  const { t } = useTranslation(['cite', 'shell'])
  return useCallback(
    async (target, locale) => {
      const copy = async (audience: 'delegation' | 'private') => {
        const forms = await api.call('cite.copy', { target, locale, audience })
        try {
          await writeForms(forms)
        } catch {
          return notifyDone(t('shell:copyFailed'))
        }
        notifyDone(t('cite:done'))
      }
      try {
        await copy('delegation')
      } catch (error) {
        if (toAppError(error).code !== 'private-content') return notifyFailure(error)
        const id = 'copy-private'
        notifications.show({
          id,
          autoClose: SHOWN_MS,
          closeButtonProps: { 'aria-label': t('shell:close') },
          message: (
            <>
              {t('cite:private')}{' '}
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id)
                  copy('private').catch(notifyFailure)
                }}
              >
                {t('cite:copyPrivate')}
              </Button>
            </>
          ),
        })
      }
    },
    [t],
  )
}
