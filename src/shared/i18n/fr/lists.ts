// Ce que toutes les listes partagent : trier, filtrer, compter.
export const lists = {
  sort: 'Trier par',
  byTitle: 'Titre',
  byNewest: 'Date, les plus récents d’abord',
  byOldest: 'Date, les plus anciens d’abord',
  byKind: 'Genre',
  all: 'Tout',
  chip: '{{label}}, {{count, number}}',
  shown_one: '{{count, number}} fiche',
  shown_many: '{{count, number}} de fiches',
  shown_other: '{{count, number}} fiches',
  shownOf_one: '{{count, number}} fiche sur {{total, number}}',
  shownOf_many: '{{count, number}} de fiches sur {{total, number}}',
  shownOf_other: '{{count, number}} fiches sur {{total, number}}',
  nothing: 'Aucune fiche ne répond à ces filtres.',
  nothingToExport: 'Cet écran n’a rien à exporter.',
  reliability: 'Fiabilité',
} as const
