// Text in parts, those that matched being marked. Text only: no markup ever crosses the wire.
import { Fragment } from 'react'
import type { TextPart } from '../../shared/contract/search.ts'

type Props = { parts: readonly TextPart[] }

export function MarkedText({ parts }: Props) {
  // The parts of one text never move among themselves: their position is their identity. Unmarked text is no element
  // of its own: dozens of results are drawn at each key.
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    part.hit ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{part.text}</Fragment>,
  )
}
