// City and country of an event on one line; empty when the library does not know.
import type { Locale } from '../../../shared/i18n/resources.ts'
import type { TimelineEvent } from './timeline.ts'

export function placeText(event: TimelineEvent, locale: Locale): string {
  return [event.place?.city?.[locale], event.place?.country?.[locale]]
    .filter((part) => part !== undefined)
    .join(', ')
}
