// The message “… · Undo” after a structural act.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { i18next } from '../../i18n/i18n.ts'
import classes from './UndoMessage.module.css'
import { undoLastOn } from './undo-acts.ts'

const SHOWN_MS = 12_000

/** Says what was done to `target`; a later act on the same takes the place of the message. */
export function notifyUndo(target: string, message: string, button: string = i18next.t('notes:undo')): void {
  const id = `undo-${target}`
  notifications.hide(id)
  notifications.show({
    id,
    autoClose: SHOWN_MS,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
    message: (
      <span className={classes.root}>
        {message}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            undoLastOn(target)
          }}
        >
          {button}
        </Button>
      </span>
    ),
  })
}
