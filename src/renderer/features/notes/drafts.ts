// Free notes begun in this window and not stored yet: their ids, so that a screen knows there is nothing to fetch.
const begun = new Set<string>()

export function beginFreeNote(): string {
  const id = crypto.randomUUID()
  begun.add(id)
  return id
}

/** To be called once the note is stored: from then on it is read like any other. */
export function forgetFreeNote(id: string): void {
  begun.delete(id)
}

export function isBegunHere(id: string): boolean {
  return begun.has(id)
}
