// Whether the other names of the glossary are looked for too. Remembered with the settings.
import { Switch } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useSearchState } from './search-context.ts'

/** Beside a number that changes with each key: not drawn again with it. */
export const TranslateSwitch = memo(function TranslateSwitch() {
  const { t } = useTranslation('search')
  const translate = useSearchState((state) => state.manner.translate)
  const set = useCommand('settings.set')
  return (
    <Switch
      size="xs"
      label={t('translate')}
      checked={translate}
      onChange={(event) =>
        set.mutate({ searchTranslate: event.currentTarget.checked }, { onError: notifyFailure })
      }
    />
  )
})
