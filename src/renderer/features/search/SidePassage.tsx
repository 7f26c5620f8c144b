// A passage of an added text read beside the work, with the words that would be quoted marked in it.
import { useOp } from '../../api/useOp.ts'
import { MarkedText } from '../../components/MarkedText.tsx'
import { partsOf } from '../texts/marked-passage.ts'
import { quotedSpan } from '../texts/passage-quote.ts'
import { withoutHeadingMarks } from './rows.ts'
import classes from './SideSearch.module.css'
import type { SideOption } from './useSideSearch.tsx'

export function SidePassage({ id, position, marks }: NonNullable<SideOption['text']>) {
  const { data } = useOp('texts.read', { id, from: position, count: 1 })
  const body = data?.passages[0]?.body
  if (data === undefined || body === undefined) return null
  return (
    <span className={classes.read} lang={data.text.language}>
      <MarkedText parts={withoutHeadingMarks(partsOf(body.trimEnd(), [quotedSpan(body, marks)]))} />
    </span>
  )
}
