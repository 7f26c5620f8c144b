// Values put into a message outside i18next (terminal, menus): the same `{{name}}` places. No plurals, no lookup.

/** Replaces each `{{name}}`; a place without a value stays, so that a mistake is seen. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}
