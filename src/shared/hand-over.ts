// Something large handed over piece by piece, so that no call carries all of it and it can be stopped in between.

/**
 * Sends `size` units, at most `piece` at a time; `send` answers how many have arrived. False when `goesOn`, told after
 * each piece how many have arrived, said no.
 */
export async function handOver(
  size: number,
  piece: number,
  send: (from: number, to: number) => Promise<{ readonly received: number }>,
  goesOn: (done: number) => boolean,
): Promise<boolean> {
  for (let done = 0; done < size; ) {
    done = (await send(done, Math.min(size, done + piece))).received
    if (!goesOn(done)) return false
  }
  return true
}
