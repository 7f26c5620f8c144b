// The thread that knows the dictionaries: loads them at the first word, answers one message after the other.
import { parentPort } from 'node:worker_threads'
import { createHunspellFromStrings } from 'hunspell-wasm'
import { createChecker, type Dictionary } from './checker.ts'
import type { SpellingReply, SpellingRequest } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('this file is run as a worker')

async function load(bytes: Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>): Promise<Dictionary> {
  const { aff, dic } = (await bytes).default
  const text = new TextDecoder()
  return createHunspellFromStrings(text.decode(aff), text.decode(dic))
}

const checker = (async () =>
  createChecker({
    fr: [await load(import('dictionary-fr'))],
    en: [await load(import('dictionary-en-gb')), await load(import('dictionary-en'))],
  }))()

async function answer({ call }: SpellingRequest): Promise<string[]> {
  const { check, suggest } = await checker
  return call.name === 'check'
    ? check(call.words, call.languages)
    : suggest(call.word, call.languages, call.near)
}

port.on('message', (request: SpellingRequest) => {
  answer(request).then(
    (words) => port.postMessage({ id: request.id, words } satisfies SpellingReply),
    () => port.postMessage({ id: request.id, words: null } satisfies SpellingReply),
  )
})
