// The index of entries, notes and meetings: some parts, and what a plan is worth on each of their documents. Works on documents;
// knows nothing of the store, of filters or of what is shown. See docs/search.md and docs/adr/0011.
import type { HitKind } from '../../../shared/contract/search.ts'
import type { Bilingual } from '../../../shared/library/model.ts'
import { isOwn, type SearchDocument } from '../document.ts'
import { maskOf, type Plan, type PlanTerm } from '../plan.ts'
import type { Language } from '../stem.ts'
import { atOnce } from '../steps.ts'
import { combineWords, countBits, type Words } from '../words.ts'
import { type IndexedPart, kindOf, openPart } from './indexed-part.ts'
import {
  createPartBuilder,
  FIELD_COUNT,
  FIELD_NAMES,
  type FieldName,
  fieldNumber,
  type PartData,
  SIDE_NAMES,
  sideOfField,
} from './part.ts'

/** Field weights; the title little above the text, see docs/search.md. */
const WEIGHTS: Readonly<Record<FieldName, number>> = { title: 1.5, keywords: 1.5, text: 1, links: 0.3 }
const BOOSTS = Float64Array.from(
  { length: FIELD_COUNT },
  (_, field) => WEIGHTS[FIELD_NAMES[Math.floor(field / SIDE_NAMES.length)] ?? 'text'],
)

/** BM25+ (Lv and Zhai 2011): saturation, share of the length that counts, floor. */
const K1 = 1.2
const B = 0.7
const DELTA = 0.5

/** Small preferences: what defines a thing before what speaks of it, reference records last. */
const KIND_WEIGHT: Partial<Record<HitKind, number>> = {
  source: 0.5,
  indicator: 0.8,
  recommendation: 0.85,
  person: 0.9,
  term: 1.1,
  instrument: 1.1,
}
/** What many entries refer to is probably what is meant: per natural logarithm of their number. */
const INBOUND_WEIGHT = 0.06
/** The document that bears a symbol before those that cite it. */
const OWN_SYMBOL = 2

/** A part made of notes saved lately takes in the next ones until it has so many: it is made anew each time. */
const SMALL_PART = 32
/** With more parts than this those of few documents are made one: some hundred milliseconds, once in a thousand notes. */
const MOST_PARTS = 32
const FEW = 256

/** A part with the preferences of its documents, whatever was asked. */
type Part = IndexedPart & { readonly preferences: Float64Array }

/** What was found, in arrays that the next search uses again. Only places before `count` mean anything. */
export type Found = {
  count: number
  /** Parts with the places of their documents: from, and before. */
  readonly ranges: { readonly part: IndexedPart; readonly from: number; readonly to: number }[]
  documents: Uint32Array
  scores: Float64Array
  /** Bits of the concepts found, those found by another name included. */
  masks: Uint32Array
  /** Bits of the alternates through which a concept was found that was not found as typed. */
  alternates: Uint32Array
  /** Bits of the fields that matched. */
  fields: Uint16Array
}

type Scratch = {
  readonly scores: Float64Array
  readonly others: Float64Array
  readonly masks: Uint32Array
  readonly fields: Uint16Array
  readonly otherFields: Uint16Array
  readonly named: Uint32Array
  readonly word: Uint16Array
  readonly whole: Uint16Array
  readonly touched: Uint32Array
}

/** A term of a query: its weight, the bits of its concepts, and its rarity in each field. */
type Asked = {
  readonly term: string
  readonly weight: number
  readonly bits: number
  readonly idf: Float64Array
}

const kindFactor = (kind: HitKind): number => KIND_WEIGHT[kind] ?? 1
const inboundFactor = (inbound: number): number => 1 + INBOUND_WEIGHT * Math.log(1 + inbound)

const open = (data: PartData): Part => {
  const part = openPart(data)
  return {
    ...part,
    preferences: Float64Array.from(
      { length: part.size },
      (_, at) => kindFactor(kindOf(part, at)) * inboundFactor(data.inbound[at] as number),
    ),
  }
}

const referencesTo = (plan: Plan): string[] =>
  plan.concepts.flatMap(({ terms }) => terms.filter(({ how }) => how === 'reference').map(({ term }) => term))

/** `data`: a part as it was stored. Adding costs some 0.3 ms a document, opening a part 20 µs a document. */
export function createEntryIndex(data: PartData | null = null) {
  let parts: Part[] = data === null ? [] : [open(data)]
  const places = new Map<string, { readonly part: Part; readonly at: number }>()
  /** What was put since parts were made, and by id its place in it. */
  let builder = createPartBuilder()
  const waiting = new Map<string, number>()
  /** The same of the part that is being made. */
  let making: Map<string, number> = new Map()
  /** Made of notes saved lately; the next ones join it. */
  let small: Part | null = null
  let scratch: Scratch | null = null
  let words: Words = combineWords(parts.map((part) => part.words))
  /** By field: the sum of the lengths; by side of documents: their number. */
  const totals = new Float64Array(FIELD_COUNT)
  let entryCount = 0
  let ownCount = 0
  const found: Found = {
    count: 0,
    ranges: [],
    documents: new Uint32Array(0),
    scores: new Float64Array(0),
    masks: new Uint32Array(0),
    alternates: new Uint32Array(0),
    fields: new Uint16Array(0),
  }

  const countDocument = (part: Part, at: number, by: 1 | -1): void => {
    if (isOwn(kindOf(part, at))) ownCount += by
    else entryCount += by
    for (let field = 0; field < FIELD_COUNT; field++)
      totals[field] = (totals[field] as number) + by * (part.data.lengths[at * FIELD_COUNT + field] as number)
  }
  const take = (part: Part): void => {
    for (const [at, id] of part.data.ids.entries()) {
      if (part.isAlive[at] === 0) continue
      places.set(id, { part, at })
      countDocument(part, at, 1)
    }
  }
  const changed = (): void => {
    words = combineWords(parts.map((part) => part.words))
    const size = Math.max(0, ...parts.map((part) => part.size))
    if (scratch === null || scratch.scores.length < size) {
      scratch = {
        scores: new Float64Array(size),
        others: new Float64Array(size),
        masks: new Uint32Array(size),
        fields: new Uint16Array(size),
        otherFields: new Uint16Array(size),
        named: new Uint32Array(size),
        word: new Uint16Array(size),
        whole: new Uint16Array(size),
        touched: new Uint32Array(size),
      }
    }
    const all = parts.reduce((sum, part) => sum + part.size, 0)
    if (found.documents.length < all) {
      found.documents = new Uint32Array(all)
      found.scores = new Float64Array(all)
      found.masks = new Uint32Array(all)
      found.alternates = new Uint32Array(all)
      found.fields = new Uint16Array(all)
    }
  }
  for (const part of parts) take(part)
  changed()

  /** Puts the documents of a part that are still there into the one being made. */
  const takeBack = (part: Part): void => {
    for (let at = 0; at < part.size; at++) {
      if (part.isAlive[at] === 0) continue
      countDocument(part, at, -1)
      const document = part.document(at)
      waiting.set(document.id, builder.size())
      builder.add(document)
    }
    parts = parts.filter((other) => other !== part)
    if (small === part) small = null
  }

  /** Makes a part of what waits. Yields now and then. */
  function* finish(): Generator<void, void> {
    if (builder.size() === 0) return
    if (small !== null && small.size + builder.size() <= SMALL_PART) takeBack(small)
    if (parts.length > MOST_PARTS) {
      for (const part of parts.filter(({ size }) => size <= FEW)) takeBack(part)
    }
    const own = builder
    making = new Map(waiting)
    builder = createPartBuilder()
    waiting.clear()
    const made = open(yield* own.finish())
    // What was replaced or removed before the part was made is in it, but not there any more.
    for (const [at, id] of made.data.ids.entries()) if (making.get(id) !== at) made.isAlive[at] = 0
    making = new Map()
    parts = [...parts, made]
    small = made.size <= SMALL_PART ? made : null
    take(made)
    changed()
  }
  const flush = (): void => {
    if (builder.size() > 0) atOnce(finish())
  }

  const remove = (id: string): void => {
    waiting.delete(id)
    making.delete(id)
    const place = places.get(id)
    if (place === undefined) return
    places.delete(id)
    place.part.isAlive[place.at] = 0
    countDocument(place.part, place.at, -1)
  }

  /** Weights and rarities of terms, over all parts. Of a term given twice the last weight counts. */
  const ask = (terms: readonly PlanTerm[], bitsOf: ReadonlyMap<string, number>): Asked[] => {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
    const total = entryCount + ownCount
    return [...weights].map(([term, weight]) => {
      const counts = new Float64Array(FIELD_COUNT)
      for (const part of parts) {
        const number = part.termNumber(term)
        if (number < 0) continue
        const { postingStarts, postingUnits } = part.data
        const end = postingStarts[number + 1] as number
        for (let place = postingStarts[number] as number; place < end; place++) {
          const unit = postingUnits[place] as number
          if (part.isAlive[unit >> 4] === 1) counts[unit & 15] = (counts[unit & 15] as number) + 1
        }
      }
      const idf = counts.map((count) => Math.log(1 + (total - count + 0.5) / (count + 0.5)))
      return { term, weight, bits: bitsOf.get(term) ?? 0, idf }
    })
  }

  return {
    words: (): Words => {
      flush()
      return words
    },
    size: (): number => places.size + waiting.size,
    /** Null when there is no such document. */
    find(id: string): SearchDocument | null {
      flush()
      const place = places.get(id)
      return place === undefined ? null : place.part.document(place.at)
    },
    titleOf(id: string): Bilingual | null {
      flush()
      const place = places.get(id)
      return place === undefined ? null : place.part.title(place.at)
    },
    parts(): readonly IndexedPart[] {
      flush()
      return parts
    },
    /** Adds a document or puts it in the place of the one with the same id. */
    put(document: SearchDocument): void {
      remove(document.id)
      waiting.set(document.id, builder.size())
      builder.add(document)
    },
    remove,
    /** Makes a part of what was put: otherwise the next search does. Yields now and then. */
    finish,
    /** The one part that everything is in; null when there are several or none. */
    toData(): PartData | null {
      flush()
      return parts.length === 1 ? (parts[0]?.data ?? null) : null
    },
    /** By what a score was multiplied, for the explanation. */
    factorsOf(
      part: IndexedPart,
      at: number,
      mask: number,
      plan: Plan,
      wanted: string,
    ): { name: string; value: number }[] {
      return [
        { name: 'share', value: Math.sqrt(countBits(mask) / plan.concepts.length) },
        { name: 'title', value: part.named(wanted).get(at) ?? 1 },
        { name: 'symbol', value: part.bearing(referencesTo(plan)).has(at) ? OWN_SYMBOL : 1 },
        { name: 'kind', value: kindFactor(kindOf(part, at)) },
        { name: 'inbound', value: inboundFactor(part.data.inbound[at] as number) },
      ]
    },
    /**
     * Every document that has a concept of the plan, or just every document when it has none, in no order; valid until the
     * next search. `wanted`: the query,
     * folded. Cost grows with the postings of the terms.
     */
    search(plan: Plan, wanted: string, language: Language | null): Found {
      flush()
      found.count = 0
      found.ranges.length = 0
      if (scratch === null) return found
      if (plan.concepts.length === 0) {
        for (const part of parts) takeAll(part, found)
        return found
      }
      const bits = new Map<string, number>()
      for (const [position, concept] of plan.concepts.entries()) {
        for (const { term } of concept.terms) bits.set(term, (bits.get(term) ?? 0) | (1 << position))
      }
      const asked = ask([...plan.concepts.flatMap((concept) => concept.terms), ...plan.bonus], bits)
      const others = ask(
        plan.alternates.flatMap(({ words: list }) => list.flat()),
        NO_BITS,
      )
      const query = {
        plan,
        asked,
        others,
        // Lengths are relative to those of the documents that can have the field.
        means: totals.map(
          (total, field) =>
            total / Math.max(1, SIDE_NAMES[sideOfField(field)] === 'any' ? ownCount : entryCount),
        ),
        allowed: allowedFields(language),
        wanted,
        symbols: referencesTo(plan),
      }
      for (const part of parts) collect(part, query, scratch, found)
      return found
    },
  }
}

const NO_BITS: ReadonlyMap<string, number> = new Map()

/** Bits of the fields that a language searches; what the user wrote is of no language. */
function allowedFields(language: Language | null): number {
  let bits = 0
  for (let field = 0; field < FIELD_COUNT; field++) {
    const side = SIDE_NAMES[sideOfField(field)]
    if (language === null || side === language || side === 'any') bits |= 1 << field
  }
  return bits
}

type PartQuery = {
  readonly plan: Plan
  readonly asked: readonly Asked[]
  readonly others: readonly Asked[]
  /** Mean length of each field. */
  readonly means: Float64Array
  readonly allowed: number
  readonly wanted: string
  readonly symbols: readonly string[]
}

/** Adds the scores of a part's documents up and appends those that have a concept. */
function collect(part: Part, query: PartQuery, scratch: Scratch, found: Found): void {
  const { plan, means, allowed } = query
  const { data, isAlive } = part
  const { postingStarts, postingUnits, postingCounts, lengths } = data
  const { scores, others, masks, fields, otherFields, named, touched } = scratch
  let count = 0

  const walk = ({ term, weight, bits, idf }: Asked, sums: Float64Array, seen: Uint16Array): void => {
    const number = part.termNumber(term)
    if (number < 0) return
    const end = postingStarts[number + 1] as number
    for (let place = postingStarts[number] as number; place < end; place++) {
      const unit = postingUnits[place] as number
      const field = unit & 15
      const at = unit >> 4
      if ((allowed & (1 << field)) === 0 || isAlive[at] === 0) continue
      const times = postingCounts[place] as number
      const share = (lengths[at * FIELD_COUNT + field] as number) / (means[field] as number)
      const value = DELTA + (times * (K1 + 1)) / (times + K1 * (1 - B + B * share))
      if (fields[at] === 0 && otherFields[at] === 0) touched[count++] = at
      sums[at] = (sums[at] as number) + weight * (BOOSTS[field] as number) * (idf[field] as number) * value
      masks[at] = (masks[at] as number) | bits
      seen[at] = (seen[at] as number) | (1 << field)
    }
  }
  for (const item of query.asked) walk(item, scores, fields)
  for (const item of query.others) walk(item, others, otherFields)
  for (const [at, { words }] of plan.alternates.entries()) markNamed(part, words, allowed, scratch, 1 << at)

  const total = plan.concepts.length
  const titles = part.named(query.wanted)
  const bearers = query.symbols.length === 0 ? null : part.bearing(query.symbols)
  const conceptsOf = plan.alternates.map((_, at) => maskOf(plan, at))
  const from = found.count
  for (let index = 0; index < count; index++) {
    const at = touched[index] as number
    const own = masks[at] as number
    const names = named[at] as number
    let mask = own
    let other = 0
    for (let bit = 0; names >>> bit !== 0; bit++) {
      if ((names & (1 << bit)) !== 0) other |= conceptsOf[bit] as number
    }
    const gained = other & ~own
    mask |= gained
    if (mask !== 0) {
      const extra = gained === 0 ? 0 : ((others[at] as number) * countBits(gained)) / countBits(other)
      let alternates = 0
      for (let bit = 0; gained !== 0 && names >>> bit !== 0; bit++) {
        if ((names & (1 << bit)) !== 0 && ((conceptsOf[bit] as number) & gained) !== 0) alternates |= 1 << bit
      }
      const place = found.count++
      found.documents[place] = at
      found.masks[place] = mask
      found.alternates[place] = alternates
      found.fields[place] =
        gained === 0 ? (fields[at] as number) : (fields[at] as number) | (otherFields[at] as number)
      found.scores[place] =
        ((scores[at] as number) + extra) *
        Math.sqrt(countBits(mask) / total) *
        (titles.get(at) ?? 1) *
        (bearers?.has(at) ? OWN_SYMBOL : 1) *
        (part.preferences[at] as number)
    }
    scores[at] = 0
    others[at] = 0
    masks[at] = 0
    fields[at] = 0
    otherFields[at] = 0
    named[at] = 0
  }
  if (found.count > from) found.ranges.push({ part, from, to: found.count })
}

/** Everything that is there, by preference: for a query of filters alone. */
function takeAll(part: Part, found: Found): void {
  const from = found.count
  for (let at = 0; at < part.size; at++) {
    if (part.isAlive[at] === 0) continue
    const place = found.count++
    found.documents[place] = at
    found.masks[place] = 0
    found.alternates[place] = 0
    found.fields[place] = 0
    found.scores[place] = part.preferences[at] as number
  }
  if (found.count > from) found.ranges.push({ part, from, to: found.count })
}

/** Marks documents that have all words of another name in one field: apart from each other they name nothing. */
function markNamed(
  part: IndexedPart,
  words: readonly (readonly PlanTerm[])[],
  allowed: number,
  { word, whole, named }: Scratch,
  bit: number,
): void {
  const { postingStarts, postingUnits } = part.data
  const each = (terms: readonly PlanTerm[], run: (at: number, field: number) => void): void => {
    for (const { term } of terms) {
      const number = part.termNumber(term)
      if (number < 0) continue
      const end = postingStarts[number + 1] as number
      for (let place = postingStarts[number] as number; place < end; place++) {
        const unit = postingUnits[place] as number
        if ((allowed & (1 << (unit & 15))) !== 0) run(unit >> 4, unit & 15)
      }
    }
  }
  const [first, ...rest] = words
  if (first === undefined) return
  each(first, (at, field) => {
    whole[at] = (whole[at] as number) | (1 << field)
  })
  for (const terms of rest) {
    each(terms, (at, field) => {
      word[at] = (word[at] as number) | (1 << field)
    })
    each(first, (at) => {
      whole[at] = (whole[at] as number) & (word[at] as number)
    })
    each(terms, (at) => {
      word[at] = 0
    })
  }
  each(first, (at) => {
    if (whole[at] !== 0 && part.isAlive[at] === 1) named[at] = (named[at] as number) | bit
    whole[at] = 0
  })
}

/** `title_fr`, `text_any` …: the fields of a set of bits. */
export function fieldNames(bits: number): string[] {
  const names: string[] = []
  for (const field of FIELD_NAMES) {
    for (const side of SIDE_NAMES) {
      if ((bits & (1 << fieldNumber(field, side))) !== 0) names.push(`${field}_${side}`)
    }
  }
  return names
}
