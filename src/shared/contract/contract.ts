// The contract: the table of contents of the whole application. Every door offers exactly these operations.
import type { z } from 'zod'
import { appOperations } from './app.ts'
import { briefOperations } from './briefs.ts'
import { exportOperations } from './exports.ts'
import { libraryOperations } from './library.ts'
import { meetingOperations } from './meetings.ts'
import { noteOperations } from './notes.ts'
import { packOperations } from './packs.ts'
import { searchOperations } from './search.ts'
import { settingsOperations } from './settings.ts'
import { shelfOperations } from './shelf.ts'
import { spellingOperations } from './spelling.ts'
import { textOperations } from './texts.ts'

export const contract = {
  ...appOperations,
  ...libraryOperations,
  ...searchOperations,
  ...noteOperations,
  ...meetingOperations,
  ...briefOperations,
  ...exportOperations,
  ...settingsOperations,
  ...packOperations,
  ...textOperations,
  ...spellingOperations,
  ...shelfOperations,
}

export type Contract = typeof contract
export type OpName = keyof Contract
/** What a caller passes: defaults may be left out. */
export type OpInput<N extends OpName> = z.input<Contract[N]['input']>
/** What a handler receives: validated, defaults filled in. */
export type OpParsed<N extends OpName> = z.output<Contract[N]['input']>
export type OpOutput<N extends OpName> = z.output<Contract[N]['output']>

/** One handler per operation: a missing or wrong one is a compile error. */
export type Handlers = { [N in OpName]: (input: OpParsed<N>) => OpOutput<N> | Promise<OpOutput<N>> }
