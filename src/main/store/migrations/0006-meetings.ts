// Version 6: meetings, their agenda and their timed lines.
import type { Migration } from './migration.ts'

export const migration0006: Migration = {
  version: 6,
  name: 'meetings',
  up(db) {
    db.exec(`
      CREATE TABLE meeting (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        entry_id TEXT,
        place TEXT NOT NULL DEFAULT '',
        -- Day on the calendar of the meeting, YYYY-MM-DD; the moment when it is known.
        day TEXT,
        starts_at INTEGER,
        ends_at INTEGER,
        time_zone TEXT,
        language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
        sensitivity TEXT NOT NULL DEFAULT 'private' CHECK (sensitivity IN ('private', 'delegation', 'shareable')),
        origin TEXT NOT NULL CHECK (origin IN ('event', 'calendar', 'text', 'empty')),
        current_item TEXT,
        current_since INTEGER,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;
      CREATE INDEX meeting_by_day ON meeting (coalesce(day, ''), coalesce(starts_at, created_at), id)
        WHERE trashed_at IS NULL;
      CREATE INDEX meeting_of_entry ON meeting (entry_id) WHERE entry_id IS NOT NULL;

      CREATE TABLE agenda_item (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        position REAL NOT NULL,
        level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 3),
        number TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        -- Minutes after midnight on the clock of the meeting.
        planned_start INTEGER CHECK (planned_start BETWEEN 0 AND 2879),
        planned_minutes INTEGER CHECK (planned_minutes BETWEEN 0 AND 2880),
        speakers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(speakers)),
        elapsed_ms INTEGER NOT NULL DEFAULT 0 CHECK (elapsed_ms >= 0),
        revision INTEGER NOT NULL CHECK (revision >= 1)
      ) STRICT;
      CREATE INDEX agenda_of_meeting ON agenda_item (meeting_id, position, id);

      CREATE TABLE meeting_line (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        -- May name an item that has been removed: the line stays with the meeting.
        item_id TEXT,
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        speaker TEXT NOT NULL DEFAULT '',
        speaker_id TEXT,
        mark TEXT CHECK (mark IN ('decision', 'action', 'quotation', 'to-check', 'to-raise')),
        who TEXT NOT NULL DEFAULT '',
        due TEXT,
        done_at INTEGER,
        sensitivity TEXT CHECK (sensitivity IN ('private', 'delegation', 'shareable')),
        -- Counted by the window that writes the line.
        revision INTEGER NOT NULL CHECK (revision >= 1),
        saved_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;
      CREATE INDEX line_of_meeting ON meeting_line (meeting_id, at) WHERE trashed_at IS NULL;
      CREATE INDEX line_marked ON meeting_line (mark, meeting_id, at) WHERE mark IS NOT NULL AND trashed_at IS NULL;

      CREATE TABLE line_link (
        line_id TEXT NOT NULL REFERENCES meeting_line (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        target TEXT NOT NULL,
        PRIMARY KEY (line_id, kind, target)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX line_link_to ON line_link (kind, target, line_id);
    `)
  },
}
