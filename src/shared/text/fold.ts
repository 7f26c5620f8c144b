// Folding and tokens: the one analysis of text used by the index, the query and the highlight alike.
// Works on offsets of the original text; knows nothing of stems, ranking or storage.

/** A word of a text: its place in the original, its exact form (lower case, NFKC) and its folded form. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly folded: string
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l' }

const ASCII = /^\p{ASCII}*$/u

/** Soft hyphen, zero-width space and joiners, word joiner, byte-order mark: inside a word they are not there. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** Lower case, ligatures opened, accents and soft hyphens removed: `Cœur` → `coeur`. Idempotent. */
export function fold(text: string): string {
  const exact = exactForm(text)
  if (ASCII.test(exact)) return exact
  // Accents first: a ligature may bear one (ǣ).
  return exact
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøđł]/g, (letter) => LIGATURES[letter] ?? letter)
}

/** Lower case and compatibility forms only; accents stay, so that `thé` differs from `the`. */
export function exactForm(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  // İ lower-cases to i + a combining dot: normalising again after makes the function idempotent.
  return text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').normalize('NFKC')
}

// Groups of three digits with a space, a no-break space or a comma: one number. Then decimals, then words.
// Invisible characters and combining accents belong to their word.
const WORD =
  /\d{1,3}(?:[ \u00A0\u202F,]\d{3})+(?![\d\p{L}])(?:[.,]\d+)?|\d+[.,]\d+(?![\d\p{L}])|[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const APOSTROPHE = /['\u2019\u02BC\uFF07]/
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|entr)$/i

/** `2 154`, `2,154` → `2154`; `20,9` and `20.9` → `20.9`. */
function numberForm(raw: string): string {
  const grouped = /^\d{1,3}(?:[ \u00A0\u202F,]\d{3})+(?:[.,]\d+)?$/.test(raw)
  if (!grouped) return raw.replace(',', '.')
  const decimal = /[.,]\d+$/.exec(raw)?.[0] ?? ''
  const isGroup = /^,\d{3}$/.test(decimal)
  const whole = isGroup ? raw : raw.slice(0, raw.length - decimal.length)
  return whole.replace(/\D/g, '') + (isGroup ? '' : decimal.replace(',', '.'))
}

/** A note mark at the end of a word (`victimes²`) is no part of it; `m²` and `CO₂` stay whole. */
const NOTE_MARK = /(?<=\p{L}{3})[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+$/u
const HAS_SUPERSCRIPT = /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]$/

type Forms = { readonly exact: string; readonly folded: string }

const cachedForms = new Map<string, Forms>()
/** Texts repeat their words: most forms are computed once. Beyond this size the cache begins anew. */
const CACHE_SIZE = 50_000

function formsOf(raw: string): Forms {
  const known = cachedForms.get(raw)
  if (known) return known
  const exact = /^\d/.test(raw) && /^[\d \u00A0\u202F.,]+$/.test(raw) ? numberForm(raw) : exactForm(raw)
  const forms = { exact, folded: fold(exact) }
  if (cachedForms.size >= CACHE_SIZE) cachedForms.clear()
  cachedForms.set(raw, forms)
  return forms
}

/**
 * Words of a text in order. Elided articles (`l’`, `d’`, `qu’` …) and the English possessive `’s` are left out;
 * hyphens and dashes separate words; numbers are brought to one form. Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const whole = match[0]
    const raw = HAS_SUPERSCRIPT.test(whole) ? whole.replace(NOTE_MARK, '') : whole
    const start = match.index
    const end = start + raw.length
    if (ELISION.test(raw) && APOSTROPHE.test(text.charAt(end))) continue
    if (/^s$/i.test(raw) && start > 0 && APOSTROPHE.test(text.charAt(start - 1))) continue
    const { exact, folded } = formsOf(raw)
    if (folded !== '') tokens.push({ start, end, exact, folded })
  }
  return tokens
}

const WORD_HERE = new RegExp(WORD.source, 'uy')

/** End of the word that begins at an offset, as `tokenize` gives it. */
export function endOfWord(text: string, start: number): number {
  WORD_HERE.lastIndex = start
  const whole = WORD_HERE.exec(text)?.[0] ?? ''
  return start + (HAS_SUPERSCRIPT.test(whole) ? whole.replace(NOTE_MARK, '') : whole).length
}
