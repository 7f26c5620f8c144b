// Error messages: one per code, what happened and then what to do.
import type { errors as source } from '../fr/errors.ts'
import type { Messages } from '../messages.ts'

export const errors: Messages<typeof source> = {
  'unknown-operation': 'This action does not exist in this version. Restart the application.',
  'invalid-input': 'The request is malformed and was not carried out. Check what you typed.',
  'too-large': 'The text is too long and was not saved. Shorten it or split it into several notes.',
  'not-found': 'This item cannot be found. It may have been deleted or withdrawn from the library.',
  conflict:
    'This item changed meanwhile in another window. Nothing was overwritten: compare the two versions, then choose.',
  'store-locked': 'This data folder is already open in another Vademecum window. Close it, then try again.',
  'store-too-new':
    'Your data were written by a newer version of Vademecum. Install that version; nothing was changed.',
  'store-corrupt': 'The file of your notes is damaged. It was not changed: you can restore a backup copy.',
  'store-unwritable':
    'The data folder cannot be written. Check your rights on this folder or choose another one, then try again.',
  'store-unavailable': 'Your data are not open. Go back to the start screen and try again.',
  'disk-full':
    'The disk is full: nothing was saved. Your text stays on screen; free some space, then try again.',
  'library-missing': 'The library is missing from this installation. Reinstall Vademecum.',
  'library-corrupt': 'The library is damaged. Your notes are intact. Reinstall Vademecum.',
  'library-unwritable':
    'The library could not be installed in the data folder. Check the free space and your rights, then try again.',
  'read-only': 'The data are open read-only: the change was not made.',
  'shutting-down': 'The application is closing: the change was not made.',
  untrusted: 'This request does not come from the application’s window and was refused.',
  unauthorized: 'The session has expired. Open again the address that Vademecum printed when it started.',
  unreachable:
    'Vademecum no longer answers. Your text stays on screen; start the application again, then retry.',
  'port-in-use': 'This port is already used by another program. Choose another one with --port, or --port 0.',
  internal: 'An unexpected error occurred. Try again; if it persists, send the log to the secretariat.',
}
