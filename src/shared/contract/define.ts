// How operations are stated, and every type that is derived from the statement. No operation is listed here.
import type { z } from 'zod'

/** JSON as it survives both structured clone and JSON.stringify unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly type: 'query' | 'command'
  readonly input: I
  readonly output: O
}

/** A read: may be retried, runs against a read-only core too. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { type: 'query', input, output } as const satisfies Operation<I, O>
}

/** A change: never retried, logged, refused while shutting down and by a read-only core. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { type: 'command', input, output } as const satisfies Operation<I, O>
}
