// The colour that helps to read the progress of a measure.
import type { EntryOf } from '../../../../../shared/library/model.ts'
import type { Tone } from '../../parts/Badge.tsx'

type Status = NonNullable<EntryOf<'measure'>['status']>['value']

export const STATUS_TONES: Record<Status, Tone> = {
  announced: 'neutral',
  'in-progress': 'warn',
  done: 'good',
  abandoned: 'bad',
}
