// The circles of sensitivity for the window, which takes only types of the contract.
import type { Sensitivity } from '../../../shared/contract/notes.ts'

/** From the closest circle outwards. */
export const SENSITIVITY_CHOICES = [
  'private',
  'delegation',
  'shareable',
] as const satisfies readonly Sensitivity[]

/** True when `content` is for a narrower circle than `audience`. */
export function isNarrower(content: Sensitivity, audience: Sensitivity): boolean {
  return SENSITIVITY_CHOICES.indexOf(content) < SENSITIVITY_CHOICES.indexOf(audience)
}
