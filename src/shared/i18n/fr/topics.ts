// Thèmes : thésaurus à parcourir et fiche de terme.
export const topics = {
  intro:
    'Le vocabulaire du domaine, du plus large au plus précis, et tout ce qui est rangé sous chaque terme.',
  tree: 'Termes',
  filter: 'Filtrer les termes, appellations et sigles',
  found_one: '{{count, number}} terme',
  found_many: '{{count, number}} de termes',
  found_other: '{{count, number}} termes',
  none: 'Aucun terme ne contient ces lettres.',
  choose: 'Choisissez un terme pour lire sa définition et ce qui y est rangé.',
  expand: 'Termes plus précis que {{term}}',
  fileTerms: 'termes',
  path: 'Termes plus larges',
  filed: 'Rangé sous ce terme',
  filedNone: 'Aucune fiche n’est rangée directement sous ce terme.',
  mentions: 'Mentionné par',
  openEntry: 'Ouvrir la fiche du terme',
  otherLanguage: 'En anglais',
} as const
