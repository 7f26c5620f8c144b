// One entrance for every door: looks the operation up, validates, calls, measures, turns errors into values.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { contract, type Handlers, type OpName } from '../../shared/contract/contract.ts'
import { type AppError, failure, toWireError, type Wire } from '../../shared/errors.ts'
import type { LogFields, Logger } from '../logging/logger.ts'
import { storeError } from '../store/errors.ts'

/** Longer than this on the thread that serves the window is worth a line in the log. */
const SLOW_MS = 50

export type Dispatch = (name: string, input: unknown) => Promise<Wire<unknown>>

/** What keeps an operation from running now, or null. */
export type Gate = (name: OpName, type: 'query' | 'command') => AppError | null

function invalid(name: string, error: z.ZodError): Wire<never> {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const tooLong = issue?.code === 'too_big' && 'origin' in issue && issue.origin === 'string'
  return failure(
    tooLong ? 'too-large' : 'invalid-input',
    `${name}: ${issue?.code ?? 'invalid'} at ${field}`,
    {
      operation: name,
      field,
    },
  )
}

/** The returned function never rejects. Only names that the contract itself has are operations. */
export function createDispatcher(handlers: Handlers, gate: Gate, log: Logger, now: () => number): Dispatch {
  const answer = async (name: string, input: unknown): Promise<Wire<unknown>> => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      return failure('unknown-operation', 'no such operation')
    }
    const op = name as OpName
    const closed = gate(op, contract[op].type)
    if (closed) return { ok: false, error: toWireError(closed) }
    const parsed = contract[op].input.safeParse(input)
    if (!parsed.success) return invalid(op, parsed.error)
    try {
      const handler = handlers[op] as (value: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      const known = storeError(error)
      if (known) return { ok: false, error: toWireError(known) }
      const id = randomUUID()
      log.error('operation threw', {
        op,
        id,
        error: error instanceof Error ? error.name : 'unknown',
        stack: error instanceof Error ? stackOnly(error) : '',
      })
      return failure('internal', 'unexpected error', { id })
    }
  }

  return async (name, input) => {
    const start = now()
    const wire = await answer(name, input)
    const took = now() - start
    const isCommand = Object.hasOwn(contract, name) && contract[name as OpName].type === 'command'
    if (!wire.ok || took > SLOW_MS || isCommand) {
      const fields: LogFields = {
        op: wire.ok || isCommand ? String(name).slice(0, 60) : safeName(name),
        ms: round(took),
      }
      if (!wire.ok) fields['code'] = wire.error.code
      log[wire.ok ? (took > SLOW_MS ? 'warn' : 'info') : 'warn']('operation', fields)
    }
    return wire
  }
}

/** Frames without the message, which may quote the input. */
function stackOnly(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n')
}

function safeName(name: unknown): string {
  return typeof name === 'string' && Object.hasOwn(contract, name) ? name : '(unknown)'
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100
}
