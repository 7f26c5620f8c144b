// Whether the passages of a text stand together under its title. Remembered with the settings.
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { useSearchState } from './search-context.ts'

export function GroupedSwitch() {
  const { t } = useTranslation('search')
  const grouped = useSearchState((state) => state.manner.grouped)
  const set = useCommand('settings.set')
  return (
    <Switch
      size="xs"
      label={t('grouped')}
      checked={grouped}
      onChange={(event) =>
        set.mutate({ searchGrouped: event.currentTarget.checked }, { onError: notifyFailure })
      }
    />
  )
}
