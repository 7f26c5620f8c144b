// A library for tests of dossiers, citations and exports: figures that differ, a superseded one, a measure, a term.
import { Entry } from '../../src/shared/library/model.ts'

const both = (fr: string, en: string) => ({ fr, en })
const base = (id: string, fr: string, en: string) => ({
  id,
  kind: id.split('-')[0],
  title: both(fr, en),
  summary: both(`Résumé de ${fr}.`, `Summary of ${en}.`),
})

export const SAMPLE: Entry[] = [
  {
    ...base('source-report', 'Rapport mondial sur le travail forcé', 'Global report on forced labour'),
    publisher: 'Organisation internationale du travail',
    originalTitle: 'Global Estimates: 100% of “modern” slavery & more_',
    date: '2022-09-12',
    language: 'en',
    address: 'https://www.example.org/report_2022?a=1&b=2',
  },
  {
    ...base('source-relay', 'Dossier de presse', 'Press kit'),
    publisher: 'Ministère',
    originalTitle: 'Dossier de presse',
    date: '2023',
    language: 'fr',
  },
  {
    ...base(
      'organisation-ilo',
      'Organisation internationale du travail',
      'International Labour Organization',
    ),
  },
  { ...base('indicator-forced-labour', 'Travail forcé', 'Forced labour') },
  {
    ...base('figure-ilo-2021', '27,6 millions de personnes', '27.6 million people'),
    indicator: 'indicator-forced-labour',
    value: { type: 'number', value: 27_600_000, qualifier: 'about' },
    unit: both('personnes en situation de travail forcé', 'people in forced labour'),
    period: { start: '2021' },
    geography: both('Monde', 'World'),
    counts: both(
      'Travail forcé, y compris l’exploitation sexuelle',
      'Forced labour, including sexual exploitation',
    ),
    publisher: 'organisation-ilo',
    caveats: [both('Estimation, non un décompte', 'An estimate, not a count')],
    sources: [{ source: 'source-report', locator: 'p. 2', via: 'source-relay' }],
  },
  {
    ...base('figure-ilo-2016', '24,9 millions de personnes', '24.9 million people'),
    indicator: 'indicator-forced-labour',
    value: { type: 'number', value: 24_900_000, qualifier: 'exact' },
    unit: both('personnes', 'people'),
    period: { start: '2016' },
    geography: both('Monde', 'World'),
    counts: both('Travail forcé hors mariage forcé', 'Forced labour without forced marriage'),
    validity: 'superseded',
    supersededBy: 'figure-ilo-2021',
    differsFrom: [{ figure: 'figure-ilo-2021', reason: both('Autre méthode', 'Another method') }],
    sources: [{ source: 'source-report' }],
  },
  {
    ...base('figure-ilo-2012', '20,9 millions de personnes', '20.9 million people'),
    indicator: 'indicator-forced-labour',
    value: { type: 'number', value: 20_900_000, qualifier: 'exact' },
    unit: both('personnes', 'people'),
    period: { start: '2012' },
    geography: both('Monde', 'World'),
    counts: both('Travail forcé hors mariage forcé', 'Forced labour without forced marriage'),
    validity: 'superseded',
    supersededBy: 'figure-ilo-2016',
    sources: [{ source: 'source-report' }],
  },
  {
    ...base('figure-unsourced', '1 000 victimes', '1,000 victims'),
    indicator: 'indicator-forced-labour',
    value: { type: 'number', value: 1000, qualifier: 'exact' },
    unit: both('victimes', 'victims'),
    geography: both('France', 'France'),
    counts: both('Victimes identifiées', 'Identified victims'),
  },
  { ...base('plan-action', 'Plan d’action', 'Action plan'), period: { start: '2024', end: '2027' } },
  {
    ...base('measure-12', 'Former les magistrats', 'Train judges'),
    plan: 'plan-action',
    number: '12',
    status: {
      value: 'in-progress',
      evidence: both('Deux sessions tenues', 'Two sessions held'),
      asOf: '2025-03',
      source: 'source-report',
    },
    sources: [{ source: 'source-report', locator: 'p. 30' }],
  },
  {
    ...base('term-thb', 'traite des êtres humains', 'trafficking in human beings'),
    labels: { fr: ['trafic d’êtres humains'], en: ['human trafficking'] },
  },
].map((entry) => Entry.parse(entry))

export const lookup = (id: string): Entry | null => SAMPLE.find((entry) => entry.id === id) ?? null
