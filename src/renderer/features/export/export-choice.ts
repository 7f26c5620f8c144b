// What can be chosen before an export. Values of the contract, for the window, which takes only its types.
import type { OpInput } from '../../../shared/contract/contract.ts'
import type { ExportFormat } from '../../../shared/contract/exports.ts'
import type { Sensitivity } from '../../../shared/contract/notes.ts'

export type DocumentFormat = ExportFormat
export type CiteStyle = OpInput<'cite.references'>['style']
export type ExportFormatChoice = DocumentFormat | CiteStyle
export type Audience = Sensitivity

export const DOCUMENT_FORMATS = ['docx', 'pdf', 'md', 'html'] as const satisfies readonly DocumentFormat[]
export const CITE_STYLES = ['csl', 'ris', 'bibtex'] as const satisfies readonly CiteStyle[]
/** From the closest circle outwards. */
export const CIRCLES = ['private', 'delegation', 'shareable'] as const satisfies readonly Sensitivity[]
/** As they are offered: the usual one first, the user alone last, because it must be meant. */
export const AUDIENCES = ['delegation', 'shareable', 'private'] as const satisfies readonly Audience[]

export function isCiteStyle(format: ExportFormatChoice): format is CiteStyle {
  return (CITE_STYLES as readonly string[]).includes(format)
}

/** True when `content` is for a narrower circle than `audience`. */
export function isNarrower(content: Sensitivity, audience: Sensitivity): boolean {
  return CIRCLES.indexOf(content) < CIRCLES.indexOf(audience)
}
