// The index of the passages of texts: some segments and what a plan finds in them. Gives candidates re-ranked by exact
// form and nearness of the words; texts themselves are with the caller. See docs/search.md and docs/adr/0008.
import { createIndexWords, type IndexWords } from '../index-words.ts'
import { maskOf, type Plan, type PlanTerm } from '../plan.ts'
import { holdsRun, type WordRange } from '../runs.ts'
import type { Language } from '../stem.ts'
import { combineWords, countBits, type Words } from '../words.ts'
import { MOST_IN_BODY, type SegmentData, sizeOf } from './segment.ts'

/** BM25+ (Lv and Zhai 2011): saturation, share of the length that counts, floor. */
const K1 = 1.2
const B = 0.7
const DELTA = 0.5
/** Title and headings against the body. */
const TITLE = 1.2

/** Passages that are looked at more closely, and what that may add to their score. */
const LOOKED_AT = 100
const CANDIDATES = 300
const EXACT = 0.4
const ACCENT = 0.1
const NEARNESS = 0.6

/** What the second and third best passage of a text add to its score. */
const NEXT_PASSAGES = [1, 0.4, 0.2]

export type PassageMatch = {
  readonly id: number
  /** Row of the text. */
  readonly text: number
  readonly mask: number
  /** Concepts that any passage of the text has. */
  readonly textMask: number
  /** Indexes of the alternates that found a concept which was not found as typed. */
  readonly alternates: readonly number[]
  readonly score: number
  /** By what the score was multiplied. */
  readonly factors: PassageFactors
  /** Start of each word of the body, and the concept it matches or −1: for the snippet. */
  readonly starts: Uint16Array
  readonly words: Int8Array
}

export type PassageFactors = {
  readonly share: number
  readonly exact: number
  readonly accent: number
  readonly nearness: number
}

export type TextMatch = {
  readonly text: number
  readonly score: number
  readonly mask: number
  /** Best first, at most three. */
  readonly passages: readonly PassageMatch[]
}

export type PassageAnswer = {
  /** Best first. */
  readonly texts: readonly TextMatch[]
  /** Texts with any of the concepts, and with all. */
  readonly found: number
  readonly foundAll: number
}

export type PassageIndex = ReturnType<typeof createPassageIndex>

type Segment = {
  readonly data: SegmentData
  readonly words: IndexWords
  /** Texts of the segment; a text that is gone is dead. */
  readonly texts: readonly number[]
  readonly textPlaces: Uint32Array
  readonly isDead: Uint8Array
  /** By passage: the part of BM25 that depends on its length. */
  norms: Float32Array
  readonly length: number
}

/** Buffers of one size that are empty between two queries. */
type Scratch = {
  readonly scores: Float32Array
  readonly others: Float32Array
  readonly best: Float32Array
  readonly masks: Uint32Array
  readonly otherMasks: Uint32Array
  readonly touched: Uint32Array
}

type Candidate = {
  textMask: number
  segment: Segment
  at: number
  score: number
  mask: number
  alternates: number[]
  share: number
}

export function createPassageIndex() {
  let segments: Segment[] = []
  let scratch: Scratch | null = null
  const words = (): Words => combineWords(segments.map((segment) => segment.words))

  const changed = (): void => {
    // Lengths are relative to the mean of all passages, so every segment's norms change with it.
    const passages = segments.reduce((sum, { data }) => sum + data.ids.length, 0)
    const mean = segments.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages)
    for (const segment of segments) {
      const { bodyStarts } = segment.data
      segment.norms = Float32Array.from(segment.data.ids, (_, at) => {
        const length = (bodyStarts[at + 1] ?? 0) - (bodyStarts[at] ?? 0)
        return K1 * (1 - B + (B * length) / Math.max(1, mean))
      })
    }
    const largest = Math.max(0, ...segments.map(({ data }) => data.ids.length))
    if (scratch === null || scratch.scores.length < largest) {
      scratch = {
        scores: new Float32Array(largest),
        others: new Float32Array(largest),
        best: new Float32Array(largest),
        masks: new Uint32Array(largest),
        otherMasks: new Uint32Array(largest),
        touched: new Uint32Array(largest),
      }
    }
  }

  return {
    words,
    /** Data of each segment and its texts that are alive. */
    segments: () =>
      segments.map(({ data, texts, isDead }) => ({
        data,
        texts: texts.filter((_, place) => isDead[place] === 0),
        dead: isDead.reduce((sum, dead) => sum + dead, 0),
      })),
    /** Puts segments in the place of others (given by their data). */
    replace(gone: readonly SegmentData[], added: readonly SegmentData[]): void {
      segments = [
        ...segments.filter(({ data }) => !gone.includes(data)),
        ...added.filter((data) => data.ids.length > 0).map(openSegment),
      ]
      changed()
    },
    /** The text is not found any more. */
    removeText(text: number): void {
      for (const { texts, isDead } of segments) {
        const place = texts.indexOf(text)
        if (place >= 0) isDead[place] = 1
      }
    },
    hasText: (text: number): boolean =>
      segments.some(({ texts, isDead }) => {
        const place = texts.indexOf(text)
        return place >= 0 && isDead[place] === 0
      }),
    size: (): number => segments.reduce((sum, { data }) => sum + data.ids.length, 0),
    /** Bytes in memory: arrays, words, and the buffers of a query. */
    bytes: (): number =>
      segments.reduce(
        (sum, { data, words: { folded }, norms }) =>
          sum + sizeOf(data) + folded.length * 12 + norms.byteLength,
        0,
      ) + (scratch === null ? 0 : scratch.scores.length * 24),
    /** `limit` texts, or passages when not grouped. Soft AND as for entries; cost grows with the postings of the terms. */
    search(plan: Plan, language: Language | null, limit: number, grouped: boolean): PassageAnswer {
      const buffers = scratch
      if (buffers === null || plan.concepts.length === 0) return { texts: [], found: 0, foundAll: 0 }
      const idf = inverseFrequencies(plan)
      const candidates: Candidate[] = []
      let found = 0
      let foundAll = 0
      for (const segment of segments) {
        const counts = collect(segment, plan, idf, language, buffers, candidates)
        found += counts.found
        foundAll += counts.foundAll
      }
      // Only counted: nothing need be looked at.
      if (limit === 0) return { texts: [], found, foundAll }
      candidates.sort((a, b) => b.score - a.score || idOf(a) - idOf(b))
      const looked = candidates.slice(0, LOOKED_AT).map((candidate) => look(candidate, plan))
      const rest = candidates.slice(LOOKED_AT)
      return { texts: group(looked, rest, plan, limit, grouped), found, foundAll }
    },
  }

  /** By index term; over all segments, so that a small new one does not count its words as rare. */
  function inverseFrequencies(plan: Plan): Map<string, number> {
    const total = segments.reduce((sum, { data }) => sum + data.ids.length, 0)
    const idf = new Map<string, number>()
    const terms = [
      ...plan.concepts.flatMap((concept) => concept.terms),
      ...plan.bonus,
      ...plan.alternates.flatMap((alternate) => alternate.words.flat()),
    ]
    for (const { term } of terms) {
      if (idf.has(term)) continue
      let count = 0
      for (const { data, words: own } of segments) {
        const number = stemNumberOf(own, term)
        if (number !== undefined)
          count += (data.postingStarts[number + 1] ?? 0) - (data.postingStarts[number] ?? 0)
      }
      idf.set(term, Math.log(1 + (total - count + 0.5) / (count + 0.5)))
    }
    return idf
  }
}

const idOf = ({ segment, at }: Candidate): number => segment.data.ids[at] ?? 0

/** Only stems, numbers and symbols have postings; spellings are looked at in the re-rank. */
function stemNumberOf(words: IndexWords, term: string): number | undefined {
  if (term.startsWith('~')) return words.stemNumbers.get(term.slice(1))
  return term.startsWith('#') || term.startsWith('@') ? words.stemNumbers.get(term) : undefined
}

function openSegment(data: SegmentData): Segment {
  const places = new Map<number, number>()
  const textPlaces = Uint32Array.from(data.texts, (text) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  })
  return {
    data,
    words: createIndexWords(data),
    texts: [...places.keys()],
    textPlaces,
    isDead: new Uint8Array(places.size),
    norms: new Float32Array(0),
    length: data.bodyWords.length,
  }
}

/** Adds the scores of a segment's passages up and appends the best of them. */
function collect(
  segment: Segment,
  plan: Plan,
  idf: ReadonlyMap<string, number>,
  language: Language | null,
  buffers: Scratch,
  out: Candidate[],
): { found: number; foundAll: number } {
  const { data, words, norms } = segment
  const { scores, others, best, masks, otherMasks, touched } = buffers
  const { postingStarts, postingPassages, postingCounts } = data
  let count = 0

  /** Adds the postings of one term; of several terms of one concept a passage counts its best only. */
  const walk = (
    { term, weight }: PlanTerm,
    bit: number,
    sums: Float32Array,
    bits: Uint32Array,
    isOnly: boolean,
  ): void => {
    const number = stemNumberOf(words, term)
    if (number === undefined) return
    const factor = weight * (idf.get(term) ?? 0)
    const end = postingStarts[number + 1] ?? 0
    for (let place = postingStarts[number] ?? 0; place < end; place++) {
      const at = postingPassages[place] as number
      const counts = postingCounts[place] as number
      const inBody = counts & MOST_IN_BODY
      const inTitle = counts >>> 5
      const norm = norms[at] as number
      let value = 0
      if (inBody > 0) value += (inBody * (K1 + 1)) / (inBody + norm) + DELTA
      if (inTitle > 0) value += TITLE * ((inTitle * (K1 + 1)) / (inTitle + K1) + DELTA)
      value *= factor
      if ((masks[at] as number) === 0 && (otherMasks[at] as number) === 0) touched[count++] = at
      bits[at] = (bits[at] as number) | bit
      if (isOnly) sums[at] = (sums[at] as number) + value
      else if (value > (best[at] as number)) {
        sums[at] = (sums[at] as number) + value - (best[at] as number)
        best[at] = value
      }
    }
  }
  const forget = (terms: readonly PlanTerm[]): void => {
    for (const { term } of terms) {
      const number = stemNumberOf(words, term)
      if (number === undefined) continue
      const end = postingStarts[number + 1] ?? 0
      for (let place = postingStarts[number] ?? 0; place < end; place++)
        best[postingPassages[place] as number] = 0
    }
  }
  const walkAll = (terms: readonly PlanTerm[], bit: number, sums: Float32Array, bits: Uint32Array): void => {
    const known = terms.filter(({ term }) => stemNumberOf(words, term) !== undefined)
    for (const term of known) walk(term, bit, sums, bits, known.length === 1)
    if (known.length > 1) forget(known)
  }

  for (const [position, concept] of plan.concepts.entries())
    walkAll(concept.terms, 1 << position, scores, masks)
  // Every word of every other name has a bit of its own.
  const alternates: { readonly bits: number; readonly concepts: number; readonly at: number }[] = []
  let next = 0
  for (const [at, alternate] of plan.alternates.entries()) {
    if (next + alternate.words.length > 32) break
    let bits = 0
    for (const terms of alternate.words) {
      bits |= 1 << next
      walkAll(terms, 1 << next, others, otherMasks)
      next++
    }
    alternates.push({ bits: bits >>> 0, concepts: maskOf(plan, at), at })
  }
  for (const term of plan.bonus) {
    const number = stemNumberOf(words, term.term)
    if (number === undefined) continue
    const factor = term.weight * (idf.get(term.term) ?? 0)
    for (let place = postingStarts[number] ?? 0; place < (postingStarts[number + 1] ?? 0); place++) {
      const at = postingPassages[place] as number
      if ((masks[at] as number) !== 0) scores[at] = (scores[at] as number) + factor
    }
  }

  const every = (1 << plan.concepts.length) - 1
  const total = plan.concepts.length
  /** By text: the concepts that any of its passages has. */
  const seen = new Uint32Array(segment.texts.length)
  const refuses = refusal(segment, plan, language)
  const shares = Float64Array.from({ length: total + 1 }, (_, matched) => Math.sqrt(matched / total))
  const kept = createTop(CANDIDATES)
  for (let index = 0; index < count; index++) {
    const at = touched[index] as number
    const own = masks[at] as number
    const other = otherMasks[at] as number
    let mask = own
    let score = scores[at] as number
    if (other !== 0) {
      for (const alternate of alternates) {
        if ((other & alternate.bits) >>> 0 === alternate.bits) mask |= alternate.concepts
      }
      if (mask !== own) score += ((others[at] as number) * countBits(mask & ~own)) / countBits(mask)
    }
    scores[at] = 0
    others[at] = 0
    masks[at] = 0
    otherMasks[at] = 0
    const place = segment.textPlaces[at] as number
    if (mask === 0 || segment.isDead[place] === 1 || refuses(at)) continue
    seen[place] = (seen[place] as number) | mask
    score *= shares[countBits(mask)] as number
    if (score > kept.least()) kept.add(score, at, own, other)
  }
  kept.each((score, at, own, other) => {
    const found = alternates.filter(({ bits }) => (other & bits) >>> 0 === bits)
    const mask = found.reduce((sum, { concepts }) => sum | concepts, own)
    out.push({
      segment,
      at,
      score,
      mask,
      textMask: seen[segment.textPlaces[at] as number] as number,
      alternates: found.filter(({ concepts }) => (concepts & ~own) !== 0).map((alternate) => alternate.at),
      share: countBits(mask) / total,
    })
  })
  let found = 0
  let foundAll = 0
  for (const mask of seen) {
    if (mask !== 0) found++
    if (mask === every) foundAll++
  }
  return { found, foundAll }
}

/** The largest scores that are added, with three numbers each: a binary heap in typed arrays, the least on top. */
function createTop(size: number) {
  const scores = new Float64Array(size)
  const items = new Uint32Array(size * 3)
  let length = 0

  const put = (place: number, score: number, a: number, b: number, c: number): void => {
    scores[place] = score
    items[place * 3] = a
    items[place * 3 + 1] = b
    items[place * 3 + 2] = c
  }
  const copy = (from: number, to: number): void =>
    put(
      to,
      scores[from] as number,
      items[from * 3] as number,
      items[from * 3 + 1] as number,
      items[from * 3 + 2] as number,
    )

  return {
    /** Nothing that is not larger need be added. */
    least: (): number => (length < size ? Number.NEGATIVE_INFINITY : (scores[0] as number)),
    add(score: number, a: number, b: number, c: number): void {
      if (length < size) {
        let place = length++
        while (place > 0) {
          const above = (place - 1) >> 1
          if ((scores[above] as number) <= score) break
          copy(above, place)
          place = above
        }
        put(place, score, a, b, c)
        return
      }
      let place = 0
      for (;;) {
        let below = place * 2 + 1
        if (below >= size) break
        if (below + 1 < size && (scores[below + 1] as number) < (scores[below] as number)) below++
        if ((scores[below] as number) >= score) break
        copy(below, place)
        place = below
      }
      put(place, score, a, b, c)
    },
    each(run: (score: number, a: number, b: number, c: number) => void): void {
      for (let place = 0; place < length; place++) {
        run(
          scores[place] as number,
          items[place * 3] as number,
          items[place * 3 + 1] as number,
          items[place * 3 + 2] as number,
        )
      }
    },
  }
}

/** Says of a passage whether the language, an exclusion or a phrase keeps it out. */
function refusal(segment: Segment, plan: Plan, language: Language | null): (at: number) => boolean {
  const { data, words } = segment
  const ranges = (phrase: readonly string[]) => phrase.map((word) => words.range(word))
  const phrases = plan.phrases.map(ranges)
  const excluded = plan.excluded.map((tokens) => ranges(tokens.map((token) => token.folded)))
  if (language === null && phrases.length === 0 && excluded.length === 0) return () => false
  const holds = (at: number, phrase: readonly { from: number; to: number }[]): boolean =>
    holdsRun(data.bodyWords, data.bodyStarts[at] ?? 0, data.bodyStarts[at + 1] ?? 0, phrase) ||
    holdsRun(data.titleWords, data.titleStarts[at] ?? 0, data.titleStarts[at + 1] ?? 0, phrase)
  const wantsEnglish = language === 'en' ? 1 : 0
  return (at) =>
    (language !== null && data.isEnglish[at] !== wantsEnglish) ||
    !phrases.every((phrase) => holds(at, phrase)) ||
    excluded.some((phrase) => holds(at, phrase))
}

/** What the words and stems of a segment stand for in a plan: concept + 1, or 0. */
type Looking = {
  readonly stems: Uint8Array
  /** Words that are as typed, or begin so. */
  readonly exact: Uint8Array
  readonly accented: ReadonlyMap<number, number>
  /** Stems of other names: which name, and the concept it stands for. */
  readonly named: ReadonlyMap<number, { readonly alternate: number; readonly concept: number }>
}
const lookings = new WeakMap<Plan, Map<Segment, Looking>>()

/** Made once a query and segment: so that looking at a passage is reading numbers. */
function lookingOf(plan: Plan, segment: Segment): Looking {
  const bySegment = lookings.get(plan) ?? new Map<Segment, Looking>()
  lookings.set(plan, bySegment)
  const known = bySegment.get(segment)
  if (known) return known
  const { words, data } = segment
  const stems = new Uint8Array(data.stems.length)
  const exact = new Uint8Array(data.words.length)
  const accented = new Map<number, number>()
  // The first concept that a word stands for is its own.
  const claim = ({ from, to }: WordRange, concept: number): void => {
    for (let word = from; word < to; word++) if (exact[word] === 0) exact[word] = concept + 1
  }
  for (const [concept, { terms, exact: forms, accented: form, prefix }] of plan.concepts.entries()) {
    for (const { term } of terms) {
      const number = stemNumberOf(words, term)
      if (number !== undefined && stems[number] === 0) stems[number] = concept + 1
    }
    for (const folded of forms) claim(words.range(folded), concept)
    if (prefix !== null) claim(words.prefixRange(prefix), concept)
    if (form !== null) {
      const { from, to } = words.range(forms[0] ?? '')
      for (let at = from; at < to; at++) if (data.words[at] === form) accented.set(at, concept)
    }
  }
  const named = new Map<number, { alternate: number; concept: number }>()
  for (const [alternate, { words: parts, from }] of plan.alternates.entries()) {
    for (const { term } of parts.flat()) {
      const number = stemNumberOf(words, term)
      if (number !== undefined && stems[number] === 0) named.set(number, { alternate, concept: from })
    }
  }
  const looking = { stems, exact, accented, named }
  bySegment.set(segment, looking)
  return looking
}

/** Which words of the body stand for which concept, and what exact forms and nearness add. */
function look(candidate: Candidate, plan: Plan): PassageMatch {
  const { segment, at } = candidate
  const { data } = segment
  const { stems, exact: exactly, accented, named } = lookingOf(plan, segment)
  const column = data.isEnglish[at] === 1 ? data.wordStemsEn : data.wordStemsFr
  const from = data.bodyStarts[at] ?? 0
  const to = data.bodyStarts[at + 1] ?? 0
  const { bodyWords, titleWords } = data
  const words = new Int8Array(to - from)
  const hasNames = candidate.alternates.length > 0
  let exact = 0
  let accent = 0
  for (let index = from; index < to; index++) {
    const word = bodyWords[index] as number
    const own = exactly[word] as number
    let concept = own - 1
    if (own !== 0) exact |= 1 << concept
    else concept = (stems[column[word] as number] ?? 0) - 1
    if (accented.size > 0) {
      const form = accented.get(word)
      if (form !== undefined) accent |= 1 << form
    }
    if (hasNames && concept < 0) {
      const name = named.get(column[word] as number)
      if (name !== undefined && candidate.alternates.includes(name.alternate)) concept = name.concept
    }
    words[index - from] = concept
  }
  // A title in the very words counts as much as a body.
  for (let index = data.titleStarts[at] ?? 0; index < (data.titleStarts[at + 1] ?? 0); index++) {
    const own = exactly[titleWords[index] as number] as number
    if (own !== 0) exact |= 1 << (own - 1)
  }
  const total = plan.concepts.length
  const factors: PassageFactors = {
    share: Math.sqrt(candidate.share),
    exact: 1 + (EXACT * countBits(exact)) / total,
    accent: 1 + (ACCENT * countBits(accent)) / total,
    nearness: 1 + NEARNESS * nearness(words, total),
  }
  return {
    id: data.ids[at] ?? 0,
    text: data.texts[at] ?? 0,
    mask: candidate.mask,
    textMask: candidate.textMask,
    alternates: candidate.alternates,
    // The share is in the score already.
    score: candidate.score * factors.exact * factors.accent * factors.nearness,
    factors,
    starts: data.bodyOffsets.subarray(from, to),
    words,
  }
}

/**
 * 0 to 1: how close together the concepts stand at their closest. 1 when all stand side by side; a concept that is not
 * in the body counts as far. One pass with a window over the words (as the minimum window of Clarke et al. 2000).
 */
function nearness(words: Int8Array, total: number): number {
  if (total < 2) return 0
  let present = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as number
    if (word >= 0) present |= 1 << word
  }
  const wanted = countBits(present)
  if (wanted < 2) return 0
  const counts = new Uint8Array(total)
  let inside = 0
  let shortest = words.length + 1
  let start = 0
  for (let end = 0; end < words.length; end++) {
    const word = words[end] as number
    if (word < 0) continue
    if (counts[word] === 0) inside++
    counts[word] = Math.min(255, (counts[word] ?? 0) + 1)
    while (inside === wanted) {
      shortest = Math.min(shortest, end - start + 1)
      const first = words[start++] as number
      if (first < 0) continue
      counts[first] = (counts[first] ?? 1) - 1
      if (counts[first] === 0) inside--
    }
  }
  // Function words between them are no distance: three words a concept are still side by side.
  const slack = Math.max(1, shortest / (wanted * 3))
  return ((wanted - 1) / (total - 1)) * (1 / slack)
}

/** One hit a text with its best three passages, or one a passage. */
function group(
  looked: readonly PassageMatch[],
  rest: readonly Candidate[],
  plan: Plan,
  limit: number,
  grouped: boolean,
): TextMatch[] {
  const sorted = [...looked].sort((a, b) => b.score - a.score || a.id - b.id)
  if (!grouped) {
    return sorted.slice(0, limit).map((passage) => ({
      text: passage.text,
      score: passage.score,
      mask: passage.mask,
      passages: [passage],
    }))
  }
  const texts = new Map<number, PassageMatch[]>()
  for (const passage of sorted) {
    const list = texts.get(passage.text)
    if (list === undefined) texts.set(passage.text, [passage])
    else if (list.length < NEXT_PASSAGES.length) list.push(passage)
  }
  // Few texts with many passages: look further until there are enough texts.
  for (const candidate of rest) {
    if (texts.size >= limit) break
    const text = candidate.segment.data.texts[candidate.at] ?? 0
    if (!texts.has(text)) texts.set(text, [look(candidate, plan)])
  }
  return [...texts]
    .map(([text, passages]) => ({
      text,
      mask: passages[0]?.textMask ?? 0,
      score: passages.reduce((sum, { score }, place) => sum + score * (NEXT_PASSAGES[place] ?? 0), 0),
      passages,
    }))
    .sort((a, b) => b.score - a.score || a.text - b.text)
    .slice(0, limit)
}
