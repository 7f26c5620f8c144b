// A segment as bytes and back.
import { ANALYSIS_VERSION } from '../analysis.ts'
import { decodeArrays, encodeArrays } from '../arrays-file.ts'
import type { SegmentData } from './segment.ts'

const TAG = `passages 1, analysis ${ANALYSIS_VERSION}`

export const encodeSegment = (data: SegmentData): Uint8Array[] => encodeArrays(data, TAG)

/** Null for anything but a whole segment of this analysis. `bytes` must stay as they are for as long as it is used. */
export const decodeSegment = (bytes: Uint8Array<ArrayBuffer>): SegmentData | null =>
  decodeArrays<SegmentData>(bytes, TAG)
