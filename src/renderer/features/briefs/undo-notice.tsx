// A message with the way back: what was done and a button that undoes it. Knows the acts of the core, no screen.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { ActKind } from '../../../shared/contract/notes.ts'
import { api } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'
import classes from './undo-notice.module.css'

const SHOWN_MS = 12_000
let shown: string | null = null

/** Says what was done, with a button that takes it back. `more` stands between the two. */
export function noticeWithUndo(message: string, undo: () => Promise<unknown>, more?: ReactNode): void {
  const id = `undo-${crypto.randomUUID()}`
  // One way back at a time is on screen; Ctrl+Z goes further.
  if (shown !== null) notifications.hide(shown)
  shown = id
  const run = () => {
    notifications.hide(id)
    undo().then(() => notifyDone(i18next.t('briefs:undone')), notifyFailure)
  }
  notifications.show({
    id,
    autoClose: SHOWN_MS,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
    message: (
      <span className={classes.root}>
        {message}
        {more}
        <Button size="compact-sm" variant="light" onClick={run}>
          {i18next.t('briefs:undo')}
        </Button>
      </span>
    ),
  })
}

/**
 * Runs a change that the core records as an act and answers the way to undo it. The newest act of its kind on the
 * target is the one: a window makes one such change at a time.
 */
export async function actOn(
  what: ActKind,
  target: string,
  change: () => Promise<unknown>,
): Promise<() => Promise<unknown>> {
  await change()
  const { items } = await api.call('acts.list', { limit: 20 })
  const act = items.find((one) => one.what === what && one.target === target)
  return () => (act === undefined ? Promise.resolve() : api.call('acts.undo', { id: act.id }))
}
