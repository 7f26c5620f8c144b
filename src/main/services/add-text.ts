// One text taken in: title and language found out, cut into passages, stored run by run with pauses in between. All of
// it or nothing.
import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OpOutput } from '../../shared/contract/contract.ts'
import type { TextCard } from '../../shared/contract/texts.ts'
import { AppError } from '../../shared/errors.ts'
import { createPace, type Pace } from '../pace.ts'
import { languageOfText } from '../search/passages/language.ts'
import { countWords, firstHeading, type Piece, splitSteps } from '../search/passages/split.ts'
import type { TextsRepository } from '../store/texts.ts'

export type TextSource = {
  readonly body: string
  readonly title: string | null
  readonly origin: string
  readonly language: TextCard['language'] | null
}

const TITLE_LENGTH = 300
/** Passages stored at once: some 10 ms, and few enough transactions. */
const RUN = 200
const HASHED_AT_ONCE = 500_000

/** Digest of the whole text, made in parts that never cut a surrogate pair. */
async function digestOf(text: string, pace: Pace): Promise<string> {
  const hash = createHash('sha256')
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + HASHED_AT_ONCE)
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to = Math.min(text.length, to + 1)
    hash.update(text.slice(from, to))
    from = to
    await pace()
  }
  return hash.digest('hex')
}

function titleOf({ title, origin }: TextSource, text: string): string {
  const found = title ?? firstHeading(text) ?? origin.replace(/\.[a-z]{1,4}$/i, '')
  return (found.trim() === '' ? (text.trim().split('\n', 1)[0] ?? '') : found).slice(0, TITLE_LENGTH)
}

/** Refuses what is no text, and stops where `signal` says so; nothing of the text is kept then. */
export async function takeInText(
  texts: TextsRepository,
  source: TextSource,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<OpOutput<'texts.add'>> {
  const pace = createPace(signal, 'text-cancelled')
  // Line ends of one kind; what is no text at all is refused rather than kept as noise.
  const text = source.body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!/\S/.test(text) || text.includes('\u0000')) {
    throw new AppError('invalid-input', 'no text', { reason: 'empty-text' })
  }
  const sha256 = await digestOf(text, pace)
  const present = texts.withHash(sha256)
  if (present) return { text: present, added: false }

  const origin = basename(source.origin.replaceAll('\\', '/'))
  const key = texts.begin({
    id: randomUUID(),
    title: titleOf({ ...source, origin }, text),
    language: source.language ?? languageOfText(text),
    origin,
  })
  try {
    let passages = 0
    let words = 0
    let characters = 0
    let run: Piece[] = []
    const store = (): void => {
      texts.append(key, passages, run)
      passages += run.length
      run = []
    }
    for (const piece of splitSteps(text)) {
      if (piece !== null) {
        run.push(piece)
        words += countWords(piece.body)
        characters += piece.body.length
      }
      if (run.length >= RUN) {
        // Two stretches of work of their own: cutting the run, and storing it.
        await pace()
        store()
        onProgress(characters, text.length)
      }
      await pace()
    }
    store()
    await pace()
    return texts.finish(key, { sha256, words, passages })
  } catch (error) {
    try {
      texts.abandon(key)
    } catch {
      // The disk is full or the store is closed: it is taken away when the store is opened next.
    }
    throw error
  }
}
