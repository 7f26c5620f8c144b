// One request in flight, the latest input waiting behind it, everything in between dropped. Pure of React and of the API.

export type Coalescer<I> = {
  /** Runs now, or after the one in flight if nothing newer was asked meanwhile. */
  request(input: I): void
  /** Forgets what waits and drops the answer in flight. */
  cancel(): void
}

type Handlers<I, O> = {
  run: (input: I) => Promise<O>
  /** Called for an answer unless it was cancelled; `latest` is false when a newer input is about to run. */
  onAnswer: (input: I, output: O, latest: boolean) => void
  onError: (input: I, error: unknown) => void
}

export function createCoalescer<I, O>({ run, onAnswer, onError }: Handlers<I, O>): Coalescer<I> {
  let waiting: { input: I } | null = null
  let busy = false
  let generation = 0

  async function start(input: I): Promise<void> {
    busy = true
    const mine = generation
    try {
      const output = await run(input)
      if (mine === generation) onAnswer(input, output, waiting === null)
    } catch (error) {
      if (mine === generation && waiting === null) onError(input, error)
    }
    const next = waiting
    waiting = null
    busy = false
    if (next !== null) void start(next.input)
  }

  return {
    request(input) {
      if (busy) waiting = { input }
      else void start(input)
    },
    cancel() {
      generation += 1
      waiting = null
    },
  }
}
