// Taking back a structural act: found by what it was and on what, offered in a message that passes.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ActKind } from '../../../shared/contract/notes.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import classes from './undo.module.css'

/** Undoes the last act of this kind on this target; answers false when there is none any more. */
export async function undoAct(what: ActKind, target: string): Promise<boolean> {
  const { items } = await api.call('acts.list', { limit: 50 })
  const act = items.find((one) => one.what === what && one.target === target)
  if (act === undefined) return false
  await api.call('acts.undo', { id: act.id })
  return true
}

/** Says what was done, with the way back beside it. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  const id = `undo-${crypto.randomUUID()}`
  notifications.show({
    id,
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
    message: (
      <span className={classes.root}>
        {message}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            undo().catch(notifyFailure)
          }}
        >
          {i18next.t('shell:undo')}
        </Button>
      </span>
    ),
  })
}
