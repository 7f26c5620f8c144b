// The text of a PDF for reading an agenda. It is read in a thread of its own with bounds on time and memory: a hostile
// or huge file must not stand in the way of a line being saved.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'

/** What the thread answers. */
export type PdfAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string }

const MAX_MS = 20_000
const MAX_MEMORY_MB = 512
const MAX_TEXT = 800_000
/** Fewer letters a file than this are a stamp on scanned pages. */
const FEW_LETTERS = 8

/** Beside this file as source, beside the entries in a bundle. */
function workerFile(): string {
  if (import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./pdf-worker.ts', import.meta.url))
  const places = ['./pdf-worker.js', '../pdf-worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  )
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Error('the reader of PDF was not built')
  return found
}

function run(bytes: Uint8Array): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), {
      workerData: { bytes },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
      // What the library may print of a foreign file belongs nowhere.
      stdout: true,
      stderr: true,
    })
    const end = (answer: PdfAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ ok: false, reason: 'time' }), MAX_MS)
    worker.once('message', (answer: PdfAnswer) => end(answer))
    worker.once('error', () => end({ ok: false, reason: 'thread' }))
    worker.once('exit', () => end({ ok: false, reason: 'thread' }))
  })
}

/** `agenda-encrypted`, `agenda-no-text` for scanned pages, `agenda-unreadable` for what is no PDF or takes too long. */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const answer = await run(bytes)
  if (!answer.ok) {
    if (answer.reason === 'PasswordException')
      throw new AppError('agenda-encrypted', 'a password is needed', {})
    throw new AppError('agenda-unreadable', 'not a PDF that can be read', { reason: answer.reason })
  }
  if ((answer.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEW_LETTERS) {
    throw new AppError('agenda-no-text', 'pages without text', {})
  }
  return answer.text.slice(0, MAX_TEXT)
}
