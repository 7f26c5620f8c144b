// A merge sort that can be interrupted: long lists are put in order of a language without holding the thread.

const RUN = 512
const STEP = 2048

/** Sorts a copy; yields about every millisecond of work and returns the sorted list. Stable. */
export function* slicedSort<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = []
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const out: T[] = []
  let a = 0
  let b = 0
  while (a < left.length && b < right.length) {
    const x = left[a] as T
    const y = right[b] as T
    if (compare(x, y) <= 0) {
      out.push(x)
      a++
    } else {
      out.push(y)
      b++
    }
    if (out.length % STEP === 0) yield
  }
  for (; a < left.length; a++) out.push(left[a] as T)
  for (; b < right.length; b++) out.push(right[b] as T)
  return out
}
