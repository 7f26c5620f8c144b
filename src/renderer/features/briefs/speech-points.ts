// The points of a dossier as they are said in one language, each under its heading, with the time that has passed.
import type { Brief } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'

/** Length after which most chairs take the floor back. */
export const STATEMENT_MS = 180_000

export type SpeechPoint = {
  readonly id: string
  /** The heading above it; empty when there is none. */
  readonly heading: string
  /** True for the first point under its heading. */
  readonly opens: boolean
  readonly text: string
  readonly ms: number
  /** When it begins and ends, from the first word of the first point. */
  readonly from: number
  readonly to: number
}

export function speechPoints(brief: Pick<Brief, 'items'>, language: Locale): SpeechPoint[] {
  const points: SpeechPoint[] = []
  const other = language === 'fr' ? 'en' : 'fr'
  let heading = ''
  let opens = false
  let at = 0
  for (const { item, speech, spokenMs } of brief.items) {
    if (item.kind === 'heading') {
      heading = item.text[language].trim() || item.text[other].trim()
      opens = heading !== ''
    } else if (item.spoken && speech[language] !== '') {
      const ms = spokenMs[language]
      points.push({ id: item.id, heading, opens, text: speech[language], ms, from: at, to: at + ms })
      at += ms
      opens = false
    }
  }
  return points
}

/** True for the point during which three minutes are over. */
export function endsStatement({ from, to }: Pick<SpeechPoint, 'from' | 'to'>): boolean {
  return from <= STATEMENT_MS && to > STATEMENT_MS
}
