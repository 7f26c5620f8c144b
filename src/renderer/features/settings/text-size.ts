// The size of the text that is asked for, by steps of ten per cent between 80 and 200. Keys come faster than the core
// answers: each counts from what was asked for last. Pure of React and of the transport.

export const SMALLEST_TEXT = 80
export const LARGEST_TEXT = 200
const STEP = 10

export function createTextSize(send: (size: number) => Promise<unknown>) {
  let known = 100
  /** Asked for and not yet so. */
  let wanted: number | null = null
  let running = false

  function settle(): void {
    if (!running && wanted === known) wanted = null
  }

  /** One request at a time; the newest size waits. */
  async function run(): Promise<void> {
    running = true
    try {
      for (let sent: number | null = null; wanted !== null && wanted !== sent; ) {
        sent = wanted
        await send(sent)
      }
    } catch (error) {
      wanted = null
      throw error
    } finally {
      running = false
      settle()
    }
  }

  async function set(size: number): Promise<void> {
    wanted = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, size))
    settle()
    if (wanted !== null && !running) await run()
  }

  return {
    /** What the settings say by now. */
    hear(size: number): void {
      known = size
      settle()
    },
    /** Rejects with what the core says when it refuses. */
    set,
    step: (direction: 1 | -1) => set((wanted ?? known) + direction * STEP),
  }
}
