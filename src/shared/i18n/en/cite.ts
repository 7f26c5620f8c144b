// Citing: buttons and messages of copying with the source.
import type { cite as source } from '../fr/cite.ts'
import type { Messages } from '../messages.ts'

export const cite: Messages<typeof source> = {
  copy: 'Copy with source',
  copyOf: 'Copy with source: {{title}}',
  done: 'Copied with its source.',
  passage: 'Selected passage',
  copyPassage: 'Copy the passage with its source',
  copyNote: 'Copy the note with its sources',
  private: 'This is private and was not copied.',
  copyPrivate: 'Copy for me',
}
