// The thread of the search, begun before the rest of the program is read: it is up by the time the stores are open.
// Loads nothing of the search itself.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Answers leave little behind: more than 8 MB gains nothing. */
const YOUNG_MB = 8

/** File of the worker: beside this one as source, beside the entries in a bundle. Null when it was not built. */
function workerFile(): string | null {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./worker.ts', import.meta.url))
  const places = ['./search-worker.js', '../search-worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  )
  return places.find((path) => existsSync(path)) ?? null
}

let spare: Worker | null = null

function begin(): Worker | null {
  const file = workerFile()
  if (file === null) return null
  const made = new Worker(file, {
    execArgv: [],
    // Most of what a search makes is gone a moment later: a small young generation keeps the process small.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  made.unref()
  return made
}

/** Begins a thread for the one who will ask for it; it waits for its first message. To be called once, at the start. */
export function beginSearchThread(): void {
  const made = begin()
  spare = made
  const forget = (): void => {
    if (spare === made) spare = null
  }
  // One that dies before it is asked for is as if it had never been.
  made?.on('error', forget)
  made?.on('exit', forget)
}

/** The thread that was begun, or another one. Null when there is no file to run. */
export function takeSearchThread(): Worker | null {
  const taken = spare ?? begin()
  spare = null
  return taken
}
