// The values of what surrounds a note, in the order in which they are offered. Names only: the schemas stay in the core.
import type { NOTE_PLACES, NOTE_SORTS, SENSITIVITIES } from '../../../shared/contract/notes.ts'

export const SENSITIVITY_NAMES: typeof SENSITIVITIES = ['private', 'delegation', 'shareable']
export const PLACE_NAMES: typeof NOTE_PLACES = ['entry', 'meeting', 'text', 'free']
export const SORT_NAMES: typeof NOTE_SORTS = ['changed', 'created', 'title']
