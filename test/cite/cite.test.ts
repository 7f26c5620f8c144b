import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  citedSentence,
  citedSources,
  citeEntry,
  citePassage,
  citeWithdrawn,
  quote,
} from '../../src/shared/cite/cite.ts'
import { toBibtex, toCslJson, toRis } from '../../src/shared/cite/exchange.ts'
import { cleanText, escapeHtml, runsToHtml, runsToText, safeAddress } from '../../src/shared/cite/runs.ts'
import { sourcesOf, sourcesRuns } from '../../src/shared/cite/sources.ts'
import { withArticle } from '../../src/shared/cite/with-article.ts'
import type { Entry } from '../../src/shared/library/model.ts'
import { lookup } from '../briefs/sample.ts'

const entry = (id: string): Entry => {
  const found = lookup(id)
  if (!found) throw new Error(id)
  return found
}

describe('a citation', () => {
  it('of an entry that left the library says so before every other caveat', () => {
    const cited = citeEntry(entry('figure-ilo-2021'), 'fr', lookup)
    const { caveats } = citeWithdrawn(cited, '2027-02', 'bulletin', 'fr')
    expect(caveats[0]).toBe('Fiche retirée du fonds depuis l’édition 2027-02 du lot bulletin.')
    expect(caveats.slice(1)).toEqual(cited.caveats)
  })

  it('of a value says what it counts, its caveat, its source and the relay, in French usage', () => {
    const cited = citeEntry(entry('figure-ilo-2021'), 'fr', lookup)
    expect(runsToText(citedSentence(cited, 'fr'))).toBe(
      'environ 27,6\u00a0millions de personnes en situation de travail forcé – Monde, 2021. Ce qui est compté\u202f: Travail forcé, y compris l’exploitation sexuelle. Réserve\u202f: Estimation, non un décompte.',
    )
    expect(runsToText(citedSources(cited, 'fr'))).toBe(
      'Source\u202f: Organisation internationale du travail, Global Estimates: 100% of “modern” slavery & more_ [Rapport mondial sur le travail forcé], 12 septembre 2022, p. 2, en ligne\u202f: https://www.example.org/report_2022?a=1&b=2 (lu via Ministère, Dossier de presse, 2023).',
    )
    expect(cited.spoken).toBe(
      'Selon l’Organisation internationale du travail, environ 27,6\u00a0millions de personnes en situation de travail forcé (Monde, 2021).',
    )
  })

  it('names each source once, with all its places and relays, and a relay in full once', () => {
    const report = entry('source-report')
    const relay = entry('source-relay')
    if (report.kind !== 'source' || relay.kind !== 'source') throw new Error('sources')
    const other = { ...report, id: 'source-other', originalTitle: 'Autre rapport', language: 'fr' as const }
    const second = { ...relay, id: 'source-second', publisher: 'Agence', originalTitle: 'Synthèse' }
    const cited = [
      { source: report, locator: null, via: null },
      { source: report, locator: 'p. 2', via: relay },
      { source: report, locator: 'p. 2', via: second },
      { source: report, locator: 'p. 9', via: relay },
      { source: other, locator: null, via: relay },
    ]
    const text = runsToText(sourcesRuns(cited, 'fr'))
    expect(text).toBe(
      'Organisation internationale du travail, Global Estimates: 100% of “modern” slavery & more_ [Rapport mondial sur le travail forcé], 12 septembre 2022, p. 2, p. 9, en ligne\u202f: https://www.example.org/report_2022?a=1&b=2 (lu via Ministère, Dossier de presse, 2023, et via Agence, Synthèse, 2023)\u202f; Organisation internationale du travail, Autre rapport, 12 septembre 2022, en ligne\u202f: https://www.example.org/report_2022?a=1&b=2 (lu via Ministère, précité).',
    )
    expect(runsToText(sourcesRuns(cited, 'en'))).toMatch(
      /and via Agence, .*\(read via Ministère, cited above\)\.$/,
    )
  })

  it.each([
    ['Organisation internationale du Travail', 'fr', 'l’Organisation internationale du Travail'],
    ['Commission européenne', 'fr', 'la Commission européenne'],
    ['Département d’État des États-Unis', 'fr', 'le Département d’État des États-Unis'],
    ['Nations Unies', 'fr', 'les Nations Unies'],
    ['Walk Free', 'fr', 'Walk Free'],
    [
      'Eurostat, Office statistique de l’Union européenne',
      'fr',
      'Eurostat, Office statistique de l’Union européenne',
    ],
    ['International Labour Organization', 'en', 'the International Labour Organization'],
    [
      'Eurostat, statistical office of the European Union',
      'en',
      'Eurostat, statistical office of the European Union',
    ],
    ['Walk Free', 'en', 'Walk Free'],
    ['The Alliance', 'en', 'The Alliance'],
  ] as const)('says %s in %s with its article', (name, locale, said) => {
    expect(withArticle(name, locale)).toBe(said)
  })

  it('of a value in English usage', () => {
    const cited = citeEntry(entry('figure-ilo-2021'), 'en', lookup)
    expect(runsToText(citedSentence(cited, 'en'))).toContain(
      'about 27.6\u00a0million people in forced labour – World, 2021.',
    )
    expect(runsToText(citedSources(cited, 'en'))).toContain('12 September 2022, p. 2, online: https')
  })

  it('of a superseded figure says so first', () => {
    expect(citeEntry(entry('figure-ilo-2016'), 'fr', lookup).caveats[0]).toBe(
      'Chiffre remplacé par\u202f: 27,6 millions de personnes.',
    )
  })

  it('of a measure says where it stands', () => {
    expect(citeEntry(entry('measure-12'), 'fr', lookup).scope).toContain(
      'Mesure en cours (état en mars 2025)\u202f: Deux sessions tenues.',
    )
  })

  it('of a passage stands between the quotation marks of the language, once', () => {
    expect(quote('« mot »', 'fr')).toBe('«\u202fmot\u202f»')
    expect(quote('“word”', 'fr')).toBe('«\u202fword\u202f»')
    expect(quote('mot', 'en')).toBe('“mot”')
    const cited = citePassage('Résumé', entry('measure-12'), 'fr', lookup, 'p. 3')
    expect(runsToText(cited.sources)).toMatch(/^Former les magistrats, p\. 3\. Organisation/)
  })

  it('is safe as HTML', () => {
    const runs = [{ text: '<img src=x onerror=1>', italic: true, href: 'javascript:alert(1)' }]
    expect(runsToHtml(runs)).toBe('<em>&lt;img src=x onerror=1&gt;</em>')
    expect(safeAddress('https://a.b/c?d=1')).not.toBeNull()
    for (const address of [
      'http://a.b',
      'javascript:x',
      'https://a b',
      'https://a"b',
      'file:///etc',
      ' https://a.b',
    ]) {
      expect(safeAddress(address)).toBeNull()
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})

describe('references', () => {
  const sources = ['figure-ilo-2021', 'figure-ilo-2016', 'measure-12'].flatMap((id) =>
    sourcesOf(entry(id), lookup),
  )

  it('are CSL-JSON, each source once', () => {
    const items = JSON.parse(toCslJson(sources, 'fr')) as unknown[]
    expect(items).toEqual([
      expect.objectContaining({
        id: 'source-report',
        type: 'webpage',
        issued: { 'date-parts': [[2022, 9, 12]] },
        URL: 'https://www.example.org/report_2022?a=1&b=2',
        note: 'Lu via Ministère, Dossier de presse',
      }),
    ])
  })

  it('are RIS', () => {
    const lines = toRis(sources, 'en').split('\r\n')
    expect(lines[0]).toBe('TY  - ELEC')
    expect(lines).toContain('DA  - 2022/09/12/')
    expect(lines.at(-2)).toBe('ER  - ')
  })

  it('are BibTeX with its special characters escaped', () => {
    const text = toBibtex(sources, 'fr')
    expect(text).toContain('title = {{Global Estimates: 100\\% of “modern” slavery \\& more\\_}}')
    expect(text).toContain('url = {https://www.example.org/report_2022?a=1&b=2}')
    const open = [...text.matchAll(/\{/g)].length
    expect([...text.matchAll(/\}/g)]).toHaveLength(open)
  })
})
