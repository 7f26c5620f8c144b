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
  'pack-not-found': 'The pack file cannot be read. Check the path and your rights, then try again.',
  'pack-unreadable':
    'This file is not a sound pack: it is truncated or damaged. Nothing was changed; ask its publisher for a new copy.',
  'pack-unsupported':
    'This file holds what a pack never does (encryption, a link, a folder, an unusual zip form) and was refused. Nothing was changed.',
  'pack-too-large':
    'This pack is beyond the permitted sizes and was refused. Nothing was changed; ask its publisher to split it.',
  'pack-bomb':
    'This file is built to exhaust the computer and was refused before being opened. Nothing was changed; tell whoever sent it.',
  'pack-bad-name':
    'This file holds a dangerous or duplicate name and was refused. Nothing was changed; tell whoever sent it.',
  'pack-encoding':
    'A text of this pack is not UTF-8. Nothing was changed; ask its publisher to build it again.',
  'pack-checksum':
    'The content of this pack is not what it announces: it was damaged or altered. Nothing was installed; ask for a new copy.',
  'pack-incomplete':
    'A file of this pack is missing, or there is one too many. Nothing was installed; ask for a new copy.',
  'pack-manifest':
    'The manifest of this pack is malformed. Nothing was changed; ask its publisher to build it again.',
  'pack-format-newer':
    'This pack is of a form newer than this program. Nothing was changed; update Vademecum, then try again.',
  'pack-program-older':
    'This pack needs a newer version of Vademecum. Nothing was changed; update the program, then try again.',
  'pack-signature':
    'The signature of this pack is wrong: it was altered after being signed. Nothing was installed; tell its publisher.',
  'pack-unsigned':
    'The publisher of this pack signs its packs, and this one is not signed. Nothing was installed; ask for the signed copy.',
  'pack-key-changed':
    'The signing key is not the one remembered for this publisher. Nothing was installed; check the fingerprint with them, then confirm it.',
  'pack-key-unconfirmed':
    'This pack claims to be by the publisher of the library shipped with the program. Nothing was installed; check the fingerprint of its key, then confirm it.',
  'pack-other-publisher':
    'This pack identifier belongs to another publisher. Nothing was installed; remove the installed pack first if it is really to be replaced.',
  'pack-downgrade':
    'A newer edition of this pack is installed. Nothing was changed; confirm if you want to go back to the older one.',
  'pack-same-edition':
    'This edition is already installed with other content. Nothing was changed; ask its publisher which one is right, then confirm.',
  'pack-entry':
    'An entry of this pack is malformed. Nothing was installed; give its publisher the file, the line and the field shown.',
  'pack-id-taken':
    'An entry of this pack has an identifier that belongs to another installed pack. Nothing was installed; tell its publisher.',
  'pack-prefix-taken':
    'The mark of this pack is already that of another installed pack. Nothing was installed; its publisher must choose another one.',
  'pack-replaced':
    'This file is no longer the one that was examined. Nothing was installed; examine it again.',
  'pack-busy': 'A pack is already being installed or removed. Wait until it is done, then try again.',
  'pack-cancelled': 'The installation was cancelled as you asked. The previous edition is intact.',
  'pack-base': 'The library shipped with the program cannot be removed.',
  'pack-key-exists': 'This key file exists already and was not overwritten. Choose another name.',
  'pack-key-unreadable': 'This file is not an Ed25519 private key. Make one with “vademecum pack keygen”.',
  'pack-source':
    'The pack folder holds errors: nothing was written. Correct the lines shown, then start again.',
  'pack-target':
    'The file or folder to write exists already or cannot be reached. Nothing was overwritten; choose another place.',
  'text-busy': 'Several texts are being added already. Wait until one of them is done, then try again.',
  'text-cancelled': 'The adding was cancelled as you asked. Nothing was kept of this text.',
  'agenda-unreadable':
    'No meeting was found in this file or text. Nothing was created; paste the text of the agenda, or begin with an empty meeting.',
  'agenda-encrypted':
    'This file is protected by a password and cannot be read. Nothing was created; open it in your reader and paste the text of the agenda.',
  'agenda-no-text':
    'This PDF holds only pictures of pages, without text. Nothing was created; ask for the original, or type the agenda items.',
  'agenda-too-large':
    'This file is larger than 8 MB and was not read. Nothing was created; paste the text of the agenda.',
  'private-content':
    'This content is for a narrower circle than the one you chose: nothing was copied or exported. Change its sensitivity, leave it out, or say explicitly that the export is for you.',
  'export-target':
    'This file exists already or cannot be written. Nothing was overwritten; choose another name or folder.',
  internal: 'An unexpected error occurred. Try again; if it persists, send the log to the secretariat.',
}
