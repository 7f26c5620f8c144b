// The message that passes with the way back in it: what was done, and a button that takes it back. Knows no operation.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { i18next } from '../i18n/i18n.ts'
import { notifyDone, notifyFailure } from './notify.ts'
import classes from './undo-notice.module.css'

const SHOWN_MS = 12_000

type Options = {
  undo: () => Promise<unknown>
  /** Says itself what came of it; otherwise it is said here. */
  saysItself?: boolean
  /** What the button says, when not “Undo”. */
  button?: string
  /** A later message about the same takes the place of this one; Ctrl+Z goes further back. */
  about?: string
  /** Stands before the button. */
  more?: ReactNode
}

const shown = new Map<string, string>()

/** Says what was done, with a button that takes it back. */
export function noticeWithUndo(message: string, options: Options): void {
  const { undo, saysItself = false, button = i18next.t('shell:undo'), about, more } = options
  // A new one each time, so that it is shown for its whole time.
  const id = `undo-${crypto.randomUUID()}`
  if (about !== undefined) {
    const before = shown.get(about)
    if (before !== undefined) notifications.hide(before)
    shown.set(about, id)
  }
  const run = () => {
    notifications.hide(id)
    undo().then(() => {
      if (!saysItself) notifyDone(i18next.t('shell:undone'))
    }, notifyFailure)
  }
  notifications.show({
    id,
    autoClose: SHOWN_MS,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
    onClose: () => {
      if (about !== undefined && shown.get(about) === id) shown.delete(about)
    },
    message: (
      <span className={classes.root}>
        {message}
        {more}
        <Button size="compact-sm" variant="light" onClick={run}>
          {button}
        </Button>
      </span>
    ),
  })
}
