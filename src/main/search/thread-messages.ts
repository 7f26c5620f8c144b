// What passes between the thread that serves the window and the one that searches. Plain data only.
import type { OpOutput, OpParsed } from '../../shared/contract/contract.ts'
import type { FullNote } from '../../shared/contract/notes.ts'
import type { IndexState } from '../../shared/contract/texts.ts'

/** What can be asked of the search, with what it is given and what it answers. */
export type SearchCalls = {
  query: { input: OpParsed<'search.query'>; output: OpOutput<'search.query'> }
  complete: { input: OpParsed<'search.complete'>; output: OpOutput<'search.complete'> }
  noteChanged: { input: FullNote; output: null }
  noteGone: { input: string; output: null }
  meetingChanged: { input: string; output: null }
  releaseLibrary: { input: null; output: null }
  rebuild: { input: null; output: null }
  textsChanged: { input: null; output: null }
  indexState: { input: null; output: IndexState }
  rebuildAll: { input: null; output: IndexState }
  settled: { input: null; output: null }
  close: { input: null; output: null }
}
export type CallName = keyof SearchCalls

export type Request = {
  [N in CallName]: { readonly id: number; readonly name: N; readonly input: SearchCalls[N]['input'] }
}[CallName]

export type Reply =
  /** JSON: cloning the thousands of small objects of an answer takes three times as long. */
  | { readonly id: number; readonly type: 'value'; readonly json: string }
  | { readonly id: number; readonly type: 'failure'; readonly stack: string }
  | { readonly id: number; readonly type: 'progress'; readonly done: number; readonly total: number }
  /** More can be found than before. */
  | { readonly id: null; readonly type: 'changed' }
  /** Something went wrong that no call asked for. */
  | { readonly id: null; readonly type: 'problem'; readonly stack: string }

export type ThreadData = {
  readonly libraryFile: string
  readonly userFile: string
  readonly indexDir: string
  readonly shippedDir: string
  readonly mayWrite: boolean
  /** One 32-bit flag: 1 once everything is closed. */
  readonly closed: SharedArrayBuffer
}

/** Frames without the message, which may quote a text. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [error.name, ...frames.slice(0, 8)].join('\n')
}
