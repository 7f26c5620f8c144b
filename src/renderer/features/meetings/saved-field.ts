// What a field that is saved while it is typed in does with what the core says it holds. Knows no component.

export type SavedField = {
  /** As typed. */
  readonly value: string
  /** As last given to the core, or taken from it. */
  readonly sent: string
  /** Given to the core and not yet seen back, oldest first. */
  readonly underWay: readonly string[]
}

/** The field once its text was given to the core. */
export const sendingField = (field: SavedField): SavedField => ({
  ...field,
  sent: field.value,
  underWay: [...field.underWay, field.value],
})

/**
 * The field once the core holds `stored`. The late answer to an own save changes nothing; what comes from elsewhere
 * replaces the text, but never one that is being typed.
 */
export function receivedField(field: SavedField, stored: string): SavedField {
  const own = field.underWay.indexOf(stored)
  if (own >= 0) return { ...field, underWay: field.underWay.slice(own + 1) }
  if (stored === field.sent) return field
  return { ...field, sent: stored, value: field.value === field.sent ? stored : field.value }
}
