// Noms des genres de fiches, au singulier et au pluriel.
export const kinds = {
  event: { one: 'Événement', many: 'Événements' },
  series: { one: 'Cycle', many: 'Cycles' },
  figure: { one: 'Chiffre', many: 'Chiffres' },
  indicator: { one: 'Indicateur', many: 'Indicateurs' },
  plan: { one: 'Plan d’action', many: 'Plans d’action' },
  measure: { one: 'Mesure', many: 'Mesures' },
  instrument: { one: 'Instrument', many: 'Instruments' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  person: { one: 'Personne', many: 'Personnes' },
  project: { one: 'Projet', many: 'Projets' },
  recommendation: { one: 'Recommandation', many: 'Recommandations' },
  publication: { one: 'Publication', many: 'Publications' },
  term: { one: 'Terme', many: 'Glossaire' },
  source: { one: 'Source', many: 'Sources' },
  note: { one: 'Note', many: 'Notes' },
  text: { one: 'Document', many: 'Documents' },
} as const
