// The results as the list shows them: entries and texts in one order, each passage of a text a row of its own.
import type {
  SearchAnswer,
  SearchHit,
  TextHit,
  TextPart,
  TextPassage,
} from '../../../shared/contract/search.ts'

export type HitRow = { readonly type: 'hit'; readonly key: string; readonly hit: SearchHit }
export type PassageRow = {
  readonly type: 'passage'
  readonly key: string
  readonly text: TextHit
  readonly passage: TextPassage
}
/** What the arrows move through. */
export type Row = HitRow | PassageRow

/** Rows that are drawn together: one result of the library, or the passages of one text. */
export type Block = { readonly key: string; readonly rows: readonly Row[]; readonly first: number }

const passageRows = (text: TextHit): PassageRow[] =>
  text.passages.map((passage) => ({
    type: 'passage',
    key: `${text.id} ${passage.position}`,
    text,
    passage,
  }))

/** Best first. Scores of entries and of texts are comparable inside one answer; of equals the entry comes first. */
export function blocksOf({
  hits,
  texts,
}: Pick<SearchAnswer, 'hits'> & { texts: Pick<SearchAnswer['texts'], 'hits'> }): Block[] {
  const found: { score: number; key: string; rows: Row[] }[] = hits.map((hit) => ({
    score: hit.score,
    key: hit.id,
    rows: [{ type: 'hit', key: hit.id, hit }],
  }))
  for (const text of texts.hits) {
    const rows = passageRows(text)
    // Not grouped, one text may come several times: its passage tells them apart.
    if (rows.length > 0) found.push({ score: text.score, key: rows[0]?.key ?? text.id, rows })
  }
  // Array.sort is stable: entries were put first.
  found.sort((a, b) => b.score - a.score)
  let first = 0
  return found.map(({ key, rows }) => {
    const block = { key, rows, first }
    first += rows.length
    return block
  })
}

export const rowsOf = (blocks: readonly Block[]): Row[] => blocks.flatMap((block) => block.rows)

/** The marks of headings stand in a text; where a passage is shown, only its words matter. */
export const withoutHeadingMarks = (parts: readonly TextPart[]): TextPart[] =>
  parts.map((part) => ({ ...part, text: part.text.replace(/(^|\s)#{1,6}[ \t]+/g, '$1') }))

/** The words by which a passage was found, as they stand in it. */
export function marksOf({ passage }: PassageRow): string[] {
  const marked = passage.snippet.filter((part) => part.hit).map((part) => part.text)
  return [...new Set(marked)].slice(0, MOST_MARKS)
}

const MOST_MARKS = 12
