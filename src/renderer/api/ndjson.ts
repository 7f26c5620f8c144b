// Cuts a byte stream into the JSON values of its lines. Blank lines are heartbeats and are skipped.

/** Calls back for every complete line; a line that is not JSON is dropped, the stream goes on. */
export async function readJsonLines(
  stream: ReadableStream<Uint8Array>,
  onValue: (value: unknown) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.trim() === '') continue
      try {
        onValue(JSON.parse(line))
      } catch {
        // A broken line must not end the subscription.
      }
    }
  }
}
