// Version 8: a passage of an added text as what an item of a dossier quotes and as what a note is on. Its words are kept, so
// that it is found again in another edition of the text.
import type { Migration } from './migration.ts'

export const migration0008: Migration = {
  version: 8,
  name: 'passages',
  up(db) {
    db.exec(`
      -- Number of the passage in the text that is the target; null when it is not known.
      ALTER TABLE brief_item ADD COLUMN passage INTEGER;
      ALTER TABLE note ADD COLUMN text_id TEXT;
      ALTER TABLE note ADD COLUMN text_position INTEGER;
      ALTER TABLE note ADD COLUMN text_quote TEXT;
      CREATE INDEX note_of_text ON note (text_id, text_position) WHERE text_id IS NOT NULL;
    `)
  },
}
