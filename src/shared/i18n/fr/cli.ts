// Textes du terminal : commandes, diagnostic, démarrage. U+202F avant ; : ! ? et dans les guillemets.
export const cli = {
  help: `Vademecum {{version}}

Utilisation : vademecum <commande> [options]

Commandes
  search "<recherche>"      cherche dans le fonds et dans vos notes
      --kind GENRE          un genre seulement ; peut être répété ({{kinds}})
      --year A..B           années ; « 2010 », « 2010.. » et « ..2020 » sont admis
      --lang fr|en          mots d’une langue seulement
      --limit N             nombre de résultats, de 1 à 200 (20 si rien n’est dit)
      --explain             dit pourquoi chaque résultat est là
      --no-also             sans les autres noms du glossaire
      --flat                un résultat par passage de texte plutôt que par texte
      --batch FICHIER       une recherche par ligne, une ligne de JSON par réponse (avec --json ; - : entrée standard)
  show <id>                 une fiche entière, avec ses sources et ses liens ; ou une note
  list [--kind GENRE]       toutes les fiches, ou celles d’un genre
  note add <id> <texte>     ajoute une note à une fiche (texte - : entrée standard)
  note list                 vos notes, la plus récente d’abord
  text …                    textes que vous ajoutez, cherchés par passages (text help)
  pack …                    lots de contenu : construire, vérifier, installer (pack help)
  brief, meeting, cite      dossiers, comptes rendus, citations (« brief help » en dit plus)
  doctor                    état du programme, des fichiers et des droits
  help                      cette aide

Options de toutes les commandes
  --json                    réponse en JSON
  --data DOSSIER            dossier de données ; sinon la variable VADEMECUM_DATA, sinon « Vademecum » dans votre dossier personnel
  --lang fr|en              langue des textes
  --version                 version du programme

Code de sortie : 0 réussite, 1 échec, 2 mauvaise utilisation.`,
  hint: 'Essayez : vademecum help',
  usage: {
    noCommand: 'Aucune commande n’a été donnée.',
    unknownCommand: 'Commande inconnue : {{name}}.',
    unknownOption: 'Option inconnue ou mal placée : {{name}}.',
    optionValue: 'L’option {{name}} n’a pas la forme attendue.',
    searchText: 'Donnez une recherche entre guillemets, ou --batch FICHIER.',
    searchBoth: 'Donnez soit une recherche, soit --batch, pas les deux.',
    batchJson: '--batch répond en JSON : ajoutez --json.',
    kind: 'Genre inconnu : {{value}}. Genres : {{kinds}}.',
    year: 'Années mal écrites : {{value}}. Écrivez 2010..2020, 2010, 2010.. ou ..2020.',
    limit: '--limit attend un nombre de 1 à 200.',
    lang: '--lang attend fr ou en.',
    showId: 'Donnez un seul identifiant, par exemple : vademecum show event-alliance-20.',
    noExtra: 'Cette commande ne prend pas d’autre argument : {{value}}.',
    noteCommand: 'Écrivez : note add <id> <texte>, ou note list.',
    noteText: 'La note est vide : rien n’a été enregistré.',
  },
  batchUnreadable: 'Le fichier de recherches ne peut pas être lu : {{path}}.',
  search: {
    none: 'Aucun résultat.',
    summary: '{{shown}} résultats sur {{total}} ({{ms}} ms)',
    one: '1 résultat ({{ms}} ms)',
    suggestion: 'Aucun résultat exact ; résultats proches pour : {{query}}',
  },
  show: {
    identifier: 'Identifiant',
    summary: 'Résumé',
    caveats: 'Réserves',
    sources: 'Sources',
    via: 'lu dans {{title}}',
    backlinks: 'Citée par',
    notes: 'Vos notes',
    confidence: 'Fiabilité',
  },
  confidence: { high: 'haute', medium: 'moyenne', low: 'faible' },
  yes: 'oui',
  no: 'non',
  fields: {
    acronyms: 'Sigles',
    addressedTo: 'Destinataires',
    address: 'Adresse',
    adopted: 'Adoption',
    amends: 'Modifie',
    articles: 'Articles',
    asOf: 'État au',
    at: 'Lors de',
    authors: 'Auteurs',
    axes: 'Axes',
    axis: 'Axe',
    bodies: 'Organes',
    broader: 'Terme plus large',
    city: 'Ville',
    complements: 'Complète',
    counts: 'Ce qui est compté',
    countries: 'Pays',
    country: 'Pays',
    created: 'Création',
    currency: 'Monnaie',
    date: 'Date',
    delegations: 'Délégations',
    details: 'Précisions',
    differsFrom: 'Autres chiffres',
    end: 'Fin',
    evidence: 'Éléments',
    figure: 'Chiffre',
    frequency: 'Fréquence',
    funders: 'Financeurs',
    funding: 'Financement',
    geography: 'Territoire',
    head: 'Chef de délégation',
    inForce: 'Entrée en vigueur',
    indicator: 'Indicateur',
    issuedBy: 'Émanant de',
    issuers: 'Éditeurs',
    keywords: 'Mots clés',
    labels: 'Autres noms',
    language: 'Langue',
    leads: 'Pilotes',
    measureCount: 'Nombre de mesures',
    members: 'Membres',
    method: 'Méthode',
    mode: 'Forme',
    number: 'Numéro',
    opened: 'Ouverture à la signature',
    organisation: 'Organisation',
    organisers: 'Organisateurs',
    originalTitle: 'Titre original',
    otherPartners: 'Autres partenaires',
    outcomes: 'Résultats',
    parent: 'Rattachée à',
    participants: 'Participants',
    parties: 'Parties',
    partners: 'Partenaires',
    people: 'Personnes',
    period: 'Période',
    person: 'Personne',
    place: 'Lieu',
    places: 'Lieux',
    plan: 'Plan',
    published: 'Publication',
    publisher: 'Éditeur',
    quotedBy: 'Cité par',
    readAs: 'Lecture',
    reason: 'Raison',
    related: 'À voir aussi',
    role: 'Fonction',
    roles: 'Fonctions',
    said: 'Propos',
    sameSubject: 'Même sujet',
    seat: 'Siège',
    series: 'Cycle',
    sessions: 'Séances',
    source: 'Source',
    speakers: 'Intervenants',
    start: 'Début',
    started: 'Début',
    status: 'Avancement',
    summary: 'Résumé',
    supersededBy: 'Remplacé par',
    symbol: 'Cote',
    theme: 'Thème',
    title: 'Titre',
    topics: 'Thèmes',
    type: 'Type',
    unit: 'Unité',
    validity: 'Validité',
    value: 'Valeur',
    venue: 'Salle',
  },
  list: { total: '{{total}} fiches', one: '1 fiche' },
  note: { added: 'Note enregistrée ({{id}}).', none: 'Aucune note.', free: 'sans fiche', untitled: '(vide)' },
  doctor: {
    program: 'Programme',
    version: 'Version',
    system: 'Système',
    state: 'État',
    ready: 'prêt',
    readOnly: 'prêt, en lecture seule (l’application est ouverte)',
    failed: 'échec',
    paths: 'Emplacements',
    dataDir: 'Données',
    logs: 'Journaux',
    pack: 'Fonds',
    edition: 'édition {{edition}}, {{entries}} fiches',
    noPack: 'aucun fonds installé',
    files: 'Fichiers',
    absent: 'absent',
    notOpen: 'non ouvert',
    sound: 'intègre',
    schema: 'version {{version}}',
    counts: 'Contenu',
    entries: 'Fiches',
    notes: 'Notes',
    trashedNotes: 'Notes dans la corbeille',
    backups: 'Copies de sauvegarde',
    modes: 'Droits',
    modeWrong: '{{path}} : {{mode}} au lieu de {{expected}}',
    modesSound: 'conformes',
    sound_summary: 'Tout est en ordre.',
    problems: 'Problèmes : {{list}}.',
    failedState: 'démarrage',
    damagedFile: 'fichier {{name}}',
    wrongModes: 'droits',
  },
  start: {
    building: 'Préparation du programme (une fois après chaque changement)…',
    buildFailed: 'La préparation du programme a échoué.',
    installing: 'Mise en place d’Electron (60 secondes au plus)…',
    noElectron: 'Electron n’est pas disponible sur cette machine : Vademecum s’ouvre dans le navigateur.',
    electronFailed: 'Electron n’a pas pu démarrer : Vademecum s’ouvre dans le navigateur.',
    noDisplay:
      'Aucun écran n’a été trouvé : ouvrez l’adresse ci-dessous dans un navigateur de cette machine.',
    noBrowser:
      'Aucun navigateur n’a pu être ouvert : ouvrez vous-même l’adresse ci-dessous sur cette machine.',
    addressOnce: 'Cette adresse sert une seule fois et pendant une minute.',
    addressLasting:
      'Cette adresse reste valable jusqu’à la fermeture du programme : ne la transmettez à personne.',
    addressEnter: 'Touche Entrée : une nouvelle adresse. Ctrl+C : quitter.',
    badPort: '--port attend un nombre de 0 à 65535.',
    unexpected: 'Vademecum n’a pas pu démarrer : {{reason}}',
    nodeTooOld:
      'Vademecum demande Node 22.14 ou plus récent (ici {{version}}). Lancez-le par « npm start » après « npm ci ».',
  },
} as const
