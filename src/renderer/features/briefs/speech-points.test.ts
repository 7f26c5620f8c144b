import { describe, expect, it } from 'vitest'
import type { Brief, BriefItemView } from '../../../shared/contract/briefs.ts'
import { endsStatement, speechPoints } from './speech-points.ts'

function view(kind: 'heading' | 'text', fr: string, ms = 0, spoken = true): BriefItemView {
  return {
    item: {
      id: fr,
      briefId: 'b',
      kind,
      target: null,
      text: { fr, en: '' },
      quoted: '',
      quotedLanguage: null,
      locator: '',
      passage: null,
      withCaveats: true,
      spoken,
      revision: 1,
    },
    speech: { fr: kind === 'heading' ? '' : fr, en: '' },
    spokenMs: { fr: ms, en: 0 },
    card: null,
    text: null,
    note: null,
  }
}

const brief: Pick<Brief, 'items'> = {
  items: [
    view('text', 'accueil', 100_000),
    view('heading', 'Faits'),
    view('text', 'un', 80_000),
    view('text', 'muet', 0, false),
    view('text', 'deux', 1_000),
    view('text', 'trois', 1_000),
  ],
}

describe('the points of a dossier', () => {
  it('leaves out what is not said, puts each under its heading and counts the time', () => {
    const points = speechPoints(brief, 'fr')
    expect(points.map(({ id, heading, opens, from, to }) => [id, heading, opens, from, to])).toEqual([
      ['accueil', '', false, 0, 100_000],
      ['un', 'Faits', true, 100_000, 180_000],
      ['deux', 'Faits', false, 180_000, 181_000],
      ['trois', 'Faits', false, 181_000, 182_000],
    ])
    expect(points.filter(endsStatement).map(({ id }) => id)).toEqual(['deux'])
  })
  it('has none in a language in which nothing is said', () => {
    expect(speechPoints(brief, 'en')).toEqual([])
  })
})
