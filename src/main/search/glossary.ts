// The glossary as the search uses it: which words of one language stand for which of the other, acronyms included.
import type { Bilingual, Entry } from '../../shared/library/model.ts'
import { tokenize } from '../../shared/text/fold.ts'
import { isStopWord } from './analysis.ts'
import { stem } from './stem.ts'

/** One way to name a thing. */
type Name = {
  readonly label: string
  readonly language: 'fr' | 'en'
  readonly words: readonly string[]
  readonly isAcronym: boolean
}
/** Everything that names one thing. */
type Concept = { readonly names: readonly Name[] }

/** Names to look for besides what was typed, and the words of the query, by position, that they stand for. */
export type Expansion = {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly words: readonly string[]
}

export type Glossary = {
  readonly size: number
  /** Other names of what the words of a query name; `words` and results are in the exact form, function words left out. */
  expand(words: readonly string[]): Expansion[]
}

type Named = Extract<Entry, { kind: 'term' | 'organisation' }>
const isNamed = (entry: Entry): entry is Named => entry.kind === 'term' || entry.kind === 'organisation'

/** Longest name that is recognised in a query, in words. */
const LONGEST = 7
/** Other names shown for one place of a query. */
const MOST = 4

const contentWords = (text: string): string[] =>
  tokenize(text)
    .filter((token) => !isStopWord(token.folded))
    .map((token) => token.exact)

/** A key under which singular and plural, accented and not, are the same name. */
const keyOf = (words: readonly string[], language: 'fr' | 'en'): string =>
  words.map((word) => stem(word, language)).join(' ')

function namesOf(entry: Named): Name[] {
  const names: Name[] = []
  const add = (label: string, language: 'fr' | 'en', isAcronym: boolean) => {
    const words = contentWords(label)
    if (words.length > 0) names.push({ label, language, words, isAcronym })
  }
  const both = (texts: Bilingual) => {
    // «Organisation internationale de police criminelle (Interpol)»: the bracket is another name.
    for (const language of ['fr', 'en'] as const) {
      const bracket = /^(.*?) \(([^)]+)\)$/.exec(texts[language])
      if (bracket) {
        add(bracket[1] ?? '', language, false)
        add(bracket[2] ?? '', language, false)
      } else add(texts[language], language, false)
    }
  }
  both(entry.title)
  for (const language of ['fr', 'en'] as const) {
    if (entry.kind === 'term') for (const label of entry.labels[language]) add(label, language, false)
    for (const label of entry.acronyms[language]) add(label, language, true)
  }
  return names
}

/** Built from terms and organisations: titles, labels, acronyms in both languages. */
export function createGlossary(entries: Iterable<Entry>): Glossary {
  const byKey = new Map<string, { concept: Concept; name: Name }[]>()
  let size = 0
  for (const entry of entries) {
    if (!isNamed(entry)) continue
    size++
    const concept: Concept = { names: namesOf(entry) }
    for (const name of concept.names) {
      // A label may be typed by somebody of either language: it is found under the stems of both.
      for (const key of new Set([keyOf(name.words, 'fr'), keyOf(name.words, 'en')])) {
        const list = byKey.get(key) ?? []
        if (list.every((item) => item.concept !== concept)) byKey.set(key, [...list, { concept, name }])
      }
    }
  }

  const at = (words: readonly string[]) => {
    const found = new Map<Concept, Name>()
    for (const language of ['fr', 'en'] as const) {
      for (const { concept, name } of byKey.get(keyOf(words, language)) ?? []) found.set(concept, name)
    }
    return [...found]
  }

  return {
    size,
    expand(words) {
      const expansions: Expansion[] = []
      for (let from = 0; from < words.length; from++) {
        // The longest name that begins here is what is meant.
        for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
          const found = at(words.slice(from, to))
          if (found.length === 0) continue
          for (const [concept, typed] of found) {
            const same = new Set([typed.words.join(' ')])
            const others = concept.names
              .filter((name) => name !== typed)
              // The other language first, then acronyms, then other names of the same language.
              .map((name) => ({
                name,
                order:
                  (name.language === typed.language && !typed.isAcronym ? 2 : 0) - (name.isAcronym ? 1 : 0),
              }))
              .sort((a, b) => a.order - b.order)
            for (const { name } of others) {
              const key = name.words.join(' ')
              if (same.has(key) || same.size > MOST) continue
              same.add(key)
              expansions.push({ from, to, label: name.label, words: name.words })
            }
          }
          break
        }
      }
      return expansions
    },
  }
}
