// Where in a text to begin, and the words by which it was found or that are quoted from it.
import { quoteOfAnchor, readAnchor, writeAnchor } from '../../../shared/text/passage-anchor.ts'

export type TextAddress = { at?: number; mark?: string[]; quote?: string }

const MOST_MARKS = 12
const MOST_QUOTED = 20_000

/** The address that the anchor of a link names. */
export function addressOfAnchor(anchor: string): TextAddress {
  const read = readAnchor(anchor)
  if (read === null) return {}
  const quote = quoteOfAnchor(read)
  return { at: read.position, ...(quote !== '' && { quote }) }
}

/** The address of quoted words; of a long quotation its beginning and its end. */
export const addressOfQuote = (position: number, quote: string): TextAddress =>
  addressOfAnchor(writeAnchor(position, quote))

/** Reads an address of any origin; what does not fit is left out. */
export function readTextAddress({ at, mark, quote }: Record<string, unknown>): TextAddress {
  const marks = (Array.isArray(mark) ? mark : [mark])
    .filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 200)
    .slice(0, MOST_MARKS)
  return {
    ...(typeof at === 'number' && Number.isInteger(at) && at >= 0 && { at }),
    ...(marks.length > 0 && { mark: marks }),
    ...(typeof quote === 'string' && quote !== '' && quote.length <= MOST_QUOTED && { quote }),
  }
}
