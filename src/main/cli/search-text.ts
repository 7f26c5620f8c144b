// What a search found beside entries, and why: as JSON and as readable text. Formats only.
import type { OpOutput } from '../../shared/contract/contract.ts'
import type { TextPart, Why } from '../../shared/contract/search.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { resources } from '../../shared/i18n/resources.ts'
import type { Language, SearchFilters } from './arguments.ts'

type Answer = OpOutput<'search.query'>

const plain = (parts: readonly TextPart[]): string => parts.map((part) => part.text).join('')

/** Additions to the JSON of a search: texts when there are any, all else with `--explain`. The promised form stays. */
export function describeAnswer(answer: Answer, filters: Pick<SearchFilters, 'explain'>) {
  const { match, suggestion, also, complete, facets, texts } = answer
  return {
    ...(texts.hits.length === 0
      ? {}
      : {
          texts: {
            total: texts.total,
            hits: texts.hits.map(({ id, title, language, passages, score }) => ({
              id,
              title,
              language,
              passages: passages.map(({ position, heading, snippet }) => ({
                position,
                heading,
                snippet: plain(snippet),
              })),
              score,
            })),
          },
        }),
    ...(filters.explain
      ? {
          match,
          suggestion,
          also,
          complete,
          facets,
          why: Object.fromEntries(
            [...answer.hits, ...texts.hits].map(({ id, why, also: names }) => [id, { ...why, also: names }]),
          ),
        }
      : {}),
  }
}

/** One line for each thing typed, one for the factors; nothing unless it was asked for. */
export function whyLines({ why }: { readonly why: Why | null }, language: Language): string {
  if (why === null) return ''
  const { why: names } = resources[language].texts
  const words = why.words.map(
    ({ typed, how, fields }) => `    ${typed}: ${names[how]} (${fields.join(', ')})\n`,
  )
  const missing = why.missing.map((typed) => `    ${typed}: ${names.missing}\n`)
  const factors = why.factors
    .filter(({ value }) => value !== 1)
    .map(({ name, value }) => `${name} × ${value}`)
  return `${words.join('')}${missing.join('')}${factors.length > 0 ? `    ${factors.join(', ')}\n` : ''}`
}

/** The texts of an answer, then what else was looked for; empty when there is neither. */
export function textBlocks(answer: Answer, language: Language): string {
  const { texts } = resources[language]
  const blocks = answer.texts.hits.map((hit) => {
    const passages = hit.passages.map(
      ({ heading, snippet }) =>
        `  ${heading === '' ? '' : `${heading}: `}${plain(snippet).replace(/\s+/g, ' ').trim()}\n`,
    )
    return `\n${hit.title} (${texts.kind})\n  ${hit.id}\n${passages.join('')}${whyLines(hit, language)}`
  })
  const found =
    blocks.length === 0 ? '' : `\n${fill(texts.found, { shown: blocks.length, total: answer.texts.total })}\n`
  const also = answer.also.length === 0 ? '' : `${fill(texts.also, { names: answer.also.join(', ') })}\n`
  return `${blocks.join('')}${found}${also}${answer.complete ? '' : `${texts.incomplete}\n`}`
}
