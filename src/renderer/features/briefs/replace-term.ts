// Putting the preferred term of the glossary in the place of another name for it.

const LETTER = /[\p{L}\p{N}]/u

/** Every whole occurrence, whatever its capitals; the first letter keeps its size. Null when there is none. */
export function replaceTerm(text: string, found: string, term: string): string | null {
  const parts: string[] = []
  const low = text.toLowerCase()
  const wanted = found.toLowerCase()
  // Where the small letters have another length, places would not agree.
  if (wanted === '' || low.length !== text.length) return null
  let from = 0
  for (let at = low.indexOf(wanted); at !== -1; at = low.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (at < from || LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(end))) continue
    const first = text.charAt(at)
    const isCapital = first !== first.toLowerCase()
    parts.push(text.slice(from, at), isCapital ? term.charAt(0).toUpperCase() + term.slice(1) : term)
    from = end
  }
  return parts.length === 0 ? null : parts.join('') + text.slice(from)
}
