// The application itself: its state, what the host can do, repair after a failed start, reports from the window.
import { z } from 'zod'
import { ERROR_CODES } from '../errors.ts'
import { command, query } from './define.ts'

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export const AppStatus = z.object({
  version: z.string(),
  host: z.enum(['electron', 'web', 'cli']),
  dataDir: z.string(),
  /** `failed`: the stores could not be opened; every other operation answers `error`. */
  state: z.enum(['ready', 'failed']),
  error: z.object({ code: z.enum(ERROR_CODES), details }).nullable(),
  /** Newest usable copies of the user's file, newest first; offered when it is damaged. */
  backups: z.array(z.object({ name: z.string(), createdAt: z.int(), notes: z.int() })),
  capabilities: z.object({
    /** Whether the host can show a folder in the system's file manager. */
    revealFolder: z.boolean(),
    /** Whether the host opens http(s) links in the system's browser itself. */
    openExternal: z.boolean(),
  }),
})
export type AppStatus = z.infer<typeof AppStatus>

/** What a diagnosis says of one store file. */
export const StoreDiagnosis = z.object({
  name: z.enum(['user', 'library']),
  path: z.string(),
  exists: z.boolean(),
  bytes: z.int(),
  /** Null when the file is not open. */
  userVersion: z.int().nullable(),
  /** Lines of SQLite’s quick_check, `['ok']` when sound; empty when the file is not open. */
  quickCheck: z.array(z.string()),
})

/** Facts for support: never the text of a note or of a query. */
export const Diagnosis = z.object({
  version: z.string(),
  node: z.string(),
  sqlite: z.string(),
  platform: z.string(),
  state: z.enum(['ready', 'failed']),
  error: z.object({ code: z.enum(ERROR_CODES), details }).nullable(),
  /** `read-only`: another process holds the folder. Null after a failed start. */
  access: z.enum(['read-write', 'read-only']).nullable(),
  paths: z.object({ dataDir: z.string(), packDir: z.string(), logs: z.string() }),
  stores: z.array(StoreDiagnosis),
  /** Zeros when the stores are not open. */
  counts: z.object({ entries: z.int(), notes: z.int(), trashedNotes: z.int(), backups: z.int() }),
  packs: z.array(z.object({ id: z.string(), edition: z.string(), entries: z.int() })),
  /** Of the data folder and what is directly in it; octal as `700`. Empty on Windows, which has no such modes. */
  modes: z.array(z.object({ path: z.string(), mode: z.string(), expected: z.string() })),
})
export type Diagnosis = z.infer<typeof Diagnosis>

export const appOperations = {
  'app.status': query(z.strictObject({}), AppStatus),
  /** Answers after a failed start too, with what can be found out. Reads the whole files: not for every start. */
  'app.diagnose': query(z.strictObject({}), Diagnosis),
  /** Tries to open the stores again after a failed start. */
  'app.retry': command(z.strictObject({}), AppStatus),
  /** Sets the damaged file aside and puts back the named copy. Only after a failed start with `store-corrupt`. */
  'app.restoreBackup': command(z.strictObject({ name: z.string().max(200) }), AppStatus),
  /** Sets the damaged file aside (kept in `quarantine`) and begins with no notes. Only after `store-corrupt`. */
  'app.startEmpty': command(z.strictObject({}), AppStatus),
  /** Opens the data folder or the logs folder in the file manager; `unknown-operation` where the host cannot. */
  'app.reveal': command(z.strictObject({ what: z.enum(['data', 'logs']) }), z.object({ path: z.string() })),
  /** An error caught in the window, for the log; at most 20 a minute are kept. */
  'app.report': command(
    z.strictObject({ message: z.string().max(2000), stack: z.string().max(8000).nullable().default(null) }),
    z.object({ kept: z.boolean() }),
  ),
}
