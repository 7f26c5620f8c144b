// Where in a text to begin, and the words by which it was found.

export type TextAddress = { at?: number; mark?: string[] }

const MOST_MARKS = 12

/** Reads an address of any origin; what does not fit is left out. */
export function readTextAddress({ at, mark }: Record<string, unknown>): TextAddress {
  const marks = (Array.isArray(mark) ? mark : [mark])
    .filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 200)
    .slice(0, MOST_MARKS)
  return {
    ...(typeof at === 'number' && Number.isInteger(at) && at >= 0 && { at }),
    ...(marks.length > 0 && { mark: marks }),
  }
}
