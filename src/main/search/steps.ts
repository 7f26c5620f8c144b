// Long work in steps: a generator that yields now and then is run at once, or with pauses by whoever has a queue to serve.

/** Runs what pauses to its end at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
