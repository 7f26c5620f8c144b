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

export const appOperations = {
  'app.status': query(z.strictObject({}), AppStatus),
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
