// What can be done with a result: open, pin, compare a figure, copy it with its source.
import { Button } from '@mantine/core'
import { IconArrowRight, IconPin, IconPinnedOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isEntryKind } from '../../../shared/library/kinds.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CopyButton } from '../cite/CopyButton.tsx'
import { CompareButton } from '../figures/CompareButton.tsx'
import classes from './PreviewPane.module.css'
import type { Row } from './rows.ts'
import { useSearch } from './search-context.ts'
import { pinTargetOf, setPinned, usePinnedIds } from './usePins.ts'

export function ResultActions({ row }: { row: Row }) {
  const { t } = useTranslation('search')
  const locale = useLocale()
  const { open } = useSearch()
  const ids = usePinnedIds()
  const target = pinTargetOf(row)
  const pinned = target !== null && ids.has(target.id)
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        rightSection={<IconArrowRight className={classes.icon} aria-hidden="true" />}
        onClick={() => open(row)}
      >
        {t('openResult')}
      </Button>
      {target !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={
            pinned ? (
              <IconPinnedOff className={classes.icon} aria-hidden="true" />
            ) : (
              <IconPin className={classes.icon} aria-hidden="true" />
            )
          }
          onClick={() => setPinned(target, !pinned)}
        >
          {t(pinned ? 'unpin' : 'pin')}
        </Button>
      )}
      {row.type === 'hit' && row.hit.kind === 'figure' && <CompareButton id={row.hit.id} />}
      {row.type === 'hit' && isEntryKind(row.hit.kind) && <CopyButton id={row.hit.id} locale={locale} />}
    </div>
  )
}
