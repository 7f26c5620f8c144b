// JSON lines for diagnosis: operation names, durations, codes, ids. Never note or query text: callers pass scalars
// that they chose, and nothing here serialises an input.
import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Record<string, string | number | boolean | null>
export type Logger = Record<LogLevel, (message: string, fields?: LogFields) => void>
export type LogSink = (line: string) => void

/** A logger whose lines carry `scope`; `now` in milliseconds. */
export function createLogger(scope: string, sink: LogSink, now: () => number): Logger {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) =>
      sink(JSON.stringify({ t: new Date(now()).toISOString(), level, scope, msg: message, ...fields }))
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

const MAX_BYTES = 1_000_000
const KEPT_FILES = 3

/**
 * Appends to `vademecum.log` in a folder (0600), 1 MB a file, three files. A log that cannot be written is given up
 * silently: it must never be the reason why the application fails.
 */
export function fileSink(dir: string): LogSink {
  const path = join(dir, 'vademecum.log')
  const numbered = (index: number) => join(dir, index === 0 ? 'vademecum.log' : `vademecum.${index}.log`)
  let size = existsSync(path) ? statSync(path).size : 0
  return (line) => {
    try {
      if (size > MAX_BYTES) {
        rmSync(numbered(KEPT_FILES - 1), { force: true })
        for (let index = KEPT_FILES - 2; index >= 0; index--) {
          if (existsSync(numbered(index))) renameSync(numbered(index), numbered(index + 1))
        }
        size = 0
      }
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
      size += Buffer.byteLength(line) + 1
    } catch {
      // See above.
    }
  }
}
