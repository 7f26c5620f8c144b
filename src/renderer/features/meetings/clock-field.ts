// A planned time in a field of the browser: `09:30` and minutes after midnight.

export function clockOf(minutes: number | null): string {
  if (minutes === null) return ''
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** Null for an empty or unfinished field. */
export function minutesOf(text: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}
