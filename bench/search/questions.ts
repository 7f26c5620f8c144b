// The judged questions and their noisy variants. Reads the judgements; knows no engine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Judgement } from './metrics.ts'
import { hashText, type Random, seeded } from './random.ts'

export type Question = {
  readonly text: string
  /** The same question in the other language, when there is one. */
  readonly other: string | null
  readonly judgement: Judgement
  /** Not looked at while tuning. */
  readonly heldOut: boolean
}

/** `library` or `handbook`, in the language asked for: the other column is the other language. */
export function readQuestions(name: 'library' | 'handbook', language: 'fr' | 'en'): Question[] {
  const lines = readFileSync(join(import.meta.dirname, 'judged', `${name}.tsv`), 'utf8').split('\n')
  return lines.flatMap((line) => {
    if (line === '' || line.startsWith('#')) return []
    const [fr = '', en = '', answers = ''] = line.split('\t')
    const text = language === 'fr' ? fr : en
    if (text === '') return []
    const judgement = new Map(
      answers.split(' ').map((item) => {
        const [id = '', grade = '2'] = item.split('=')
        return [id, Number(grade)] as const
      }),
    )
    const other = language === 'fr' ? en : fr
    return [{ text, other: other === '' ? null : other, judgement, heldOut: hashText(fr) % 3 === 0 }]
  })
}

/** Index entries of a manual as questions: a seeded sample whose pages are all known. */
export function sampleIndex(
  index: readonly { text: string; pages: string[] }[],
  known: ReadonlySet<string>,
  size: number,
): Question[] {
  const usable = index.filter(
    ({ text, pages }) =>
      pages.every((page) => known.has(page)) && /\p{L}{3}/u.test(text) && pages.length <= 4,
  )
  return usable
    .map((entry) => ({ entry, order: hashText(`sample ${entry.text}`) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ entry: { text, pages } }) => ({
      text,
      other: null,
      judgement: new Map(pages.map((page) => [page, 2])),
      heldOut: hashText(text) % 3 === 0,
    }))
}

export const VARIANTS = [
  'clean',
  'no accents',
  'one typo',
  'last word cut',
  'other apostrophe',
  'keywords',
] as const
export type Variant = (typeof VARIANTS)[number]

const FUNCTION_WORDS = new Set(
  `a à ai au aux avec ce ces cet cette chaque comment combien contre dans de des du elle en entre est et il ils je la le
  les leur leurs lui même ne nos notre nous on où ou par pas peut pour qu quand que quel quelle quelles quels qu’est
  qui quoi sa sans se ses si son sont sur t tous tout toute toutes un une vers vos votre vous y c d j l m n s
  about an and are as at be by do does for from has how i in is it its many much not of on one or that the their to was
  what when where which who why will with you your`.split(/\s+/),
)

function withTypo(text: string, random: Random): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  const word = words[Math.floor(random() * words.length)]
  if (!word) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const [a = '', b = ''] = [text.charAt(at), text.charAt(at + 1)]
  const kinds = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + a + text.slice(at),
    text.slice(0, at) + b + a + text.slice(at + 2),
    text.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + text.slice(at + 1),
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? text
}

/** The question as a hurried hand may type it; the same each time. */
export function vary(text: string, variant: Variant): string {
  const random = seeded(hashText(`${variant} ${text}`))
  switch (variant) {
    case 'clean':
      return text
    case 'no accents':
      return text
        .replace(/œ/g, 'oe')
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
    case 'one typo':
      return withTypo(text, random)
    case 'last word cut': {
      const last = /\p{L}{4,}$/u.exec(text)
      if (!last) return text
      const keep = Math.max(3, Math.ceil(last[0].length * (0.5 + random() * 0.35)))
      return text.slice(0, last.index + Math.min(keep, last[0].length - 1))
    }
    case 'other apostrophe':
      return text.includes('’') ? text.replaceAll('’', "'") : text.replaceAll("'", '’')
    case 'keywords': {
      const words = text.split(/[\s’']+/).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()))
      return words.length === 0 ? text : words.join(' ')
    }
  }
}
