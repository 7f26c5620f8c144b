// Lots de contenu : aide, textes de la ligne de commande, fautes d’un dossier de lot. U+202F avant ; : ! ? et dans les guillemets.
export const packs = {
  help: `Lots de contenu

Utilisation : vademecum pack <commande> [options]

  init DOSSIER              prépare un dossier de lot avec des modèles à remplir
      --from DOSSIER        reprend les fichiers CSV et JSON de ce dossier
      --id ID --prefix MARQUE --publisher NOM
  build DOSSIER             vérifie tout et construit le lot
      --key FICHIER         signe avec cette clé
      --out FICHIER         sinon <id>-<édition>.zip dans le dossier courant
  preview DOSSIER           montre le dossier comme une déléguée ou un délégué le verra
      --data DOSSIER        garde les données de l’aperçu dans ce dossier
      --web, --no-open, --port N  comme « npm start »
  keygen FICHIER            crée une clé de signature (à garder secrète)
  verify FICHIER            vérifie un lot sans l’installer
  diff A B                  différences entre deux lots
  list                      lots installés
  install FICHIER           montre ce qui changera, demande, puis installe
      --accept-key EMPREINTE  accepte cette clé de l’éditeur
      --allow-downgrade     accepte une édition qui n’est pas plus récente
      --yes                 ne demande pas de confirmation
  remove ID                 retire un lot ; les fiches annotées restent lisibles
      --yes                 ne demande pas de confirmation

Options de toutes les commandes : --json, --data DOSSIER, --lang fr|en.`,
  usage: {
    command: 'Commande de lot inconnue : {{name}}.',
    noCommand: 'Donnez une commande de lot.',
    option: 'Option inconnue ou mal placée : {{name}}.',
    arguments: 'Écrivez : vademecum pack {{form}}.',
    hint: 'Essayez : vademecum pack help',
    interactive: 'Rien n’a été modifié : confirmez avec --yes.',
  },
  initDone:
    'Dossier prêt : {{dir}}. Complétez pack.json et les fichiers de entries/, puis : vademecum pack build {{dir}}',
  built: 'Lot construit : {{file}} ({{entries}} fiches, {{bytes}} octets).',
  previewing:
    'Aperçu du lot {{id}}, édition {{edition}} ({{entries}} fiches). Vos propres données ne sont pas touchées : celles de l’aperçu sont dans {{dir}}.',
  problems: '{{count}} erreurs : rien n’a été écrit.',
  oneProblem: '1 erreur : rien n’a été écrit.',
  keyMade:
    'Clé créée : {{file}}. Gardez ce fichier secret et copiez-le en lieu sûr.\nEmpreinte à communiquer : {{fingerprint}}',
  sound: 'Lot intact.',
  pack: 'Lot',
  edition: 'Édition',
  publisher: 'Éditeur',
  entries: 'Fiches',
  attachments: 'Pièces jointes',
  prefix: 'Marque',
  installed: 'Édition installée',
  none: 'aucune',
  fingerprint: 'Empreinte de la clé',
  remembered: 'Empreinte retenue',
  trust: {
    shipped: 'livré avec le programme',
    verified: 'signé',
    unverified: 'NON VÉRIFIÉ : lot sans signature',
  },
  key: {
    none: 'Ce lot n’est pas signé : rien ne prouve de qui il vient.',
    first: 'Première clé de cet éditeur : comparez l’empreinte avec celle qu’il publie. Elle sera retenue.',
    known: 'Clé déjà retenue pour cet éditeur.',
    changed:
      'LA CLÉ DE CET ÉDITEUR A CHANGÉ. Vérifiez auprès de lui avant de l’accepter : --accept-key {{fingerprint}}',
    unconfirmed:
      'Ce lot se réclame de l’éditeur du fonds livré. Vérifiez l’empreinte avant de l’accepter : --accept-key {{fingerprint}}',
  },
  downgrade:
    'Une édition plus récente est installée ({{edition}}) : --allow-downgrade pour revenir en arrière.',
  sameEdition: 'La même édition est installée avec un autre contenu : --allow-downgrade pour la remplacer.',
  plan: '{{added}} ajoutées, {{changed}} modifiées, {{withdrawn}} retirées, {{unchanged}} inchangées',
  nothing: 'Ce lot est déjà installé : rien à faire.',
  more: '… et {{count}} autres',
  askInstall: 'Installer ? [o/N] ',
  askRemove: 'Retirer {{id}} ? [o/N] ',
  yes: 'o',
  refused: 'Rien n’a été modifié.',
  done: 'Installé : {{id}}, édition {{edition}} ({{added}} ajoutées, {{changed}} modifiées, {{withdrawn}} retirées).',
  removed: 'Retiré : {{id}} ({{removed}} fiches, dont {{kept}} gardées pour leurs notes).',
  phase: {
    verify: 'vérification',
    copy: 'copie',
    entries: 'fiches',
    attachments: 'pièces jointes',
    order: 'classement',
    sync: 'écriture',
    swap: 'mise en place',
    done: 'mise en place',
    index: 'recherche',
  },
  /** Libellés courts de la signature, à l’écran. */
  sign: { shipped: 'livré avec le programme', verified: 'signé', unverified: 'NON VÉRIFIÉ' },
  keyState: {
    none: 'Ce lot n’est pas signé : rien ne prouve qu’il vient de « {{publisher}} ». Ne l’installez que s’il vous a été remis en main propre.',
    first:
      'Première clé vue pour « {{publisher}} ». Comparez l’empreinte avec celle que l’éditeur communique par une autre voie (téléphone, papier, site) ; elle sera retenue à l’installation.',
    known: 'Signé avec la clé déjà retenue pour « {{publisher}} ».',
    changed:
      'La clé de « {{publisher}} » n’est plus celle qui a été retenue. Un lot falsifié aurait le même aspect : joignez l’éditeur par une autre voie et comparez l’empreinte groupe par groupe avant d’accepter.',
    unconfirmed:
      'Ce lot se réclame de « {{publisher}} », l’éditeur du fonds livré avec le programme, dont aucune clé n’est encore retenue. Comparez l’empreinte avec celle que l’éditeur communique avant d’accepter.',
  },
  language: { fr: 'français', en: 'anglais' },
  changes: {
    added_zero: 'Aucune fiche nouvelle',
    added_one: '{{count, number}} fiche nouvelle',
    added_many: '{{count, number}} de fiches nouvelles',
    added_other: '{{count, number}} fiches nouvelles',
    changed_zero: 'Aucune fiche modifiée',
    changed_one: '{{count, number}} fiche modifiée',
    changed_many: '{{count, number}} de fiches modifiées',
    changed_other: '{{count, number}} fiches modifiées',
    withdrawn_zero: 'Aucune fiche retirée',
    withdrawn_one: '{{count, number}} fiche retirée',
    withdrawn_many: '{{count, number}} de fiches retirées',
    withdrawn_other: '{{count, number}} fiches retirées',
    unchanged_zero: 'Aucune fiche inchangée',
    unchanged_one: '{{count, number}} fiche inchangée',
    unchanged_many: '{{count, number}} de fiches inchangées',
    unchanged_other: '{{count, number}} fiches inchangées',
  },
  field: {
    title: 'titre',
    value: 'valeur',
    unit: 'unité',
    start: 'début',
    end: 'fin',
    number: 'numéro',
    roles: 'fonctions',
    labels: 'autres noms',
    differsFrom: 'chiffres divergents',
    quotedBy: 'cité par',
    supersededBy: 'remplacé par',
  },
  detail: {
    publisher: 'Éditeur',
    pack: 'Lot',
    id: 'Identifiant',
    prefix: 'Marque',
    edition: 'Édition du fichier',
    installed: 'Édition installée',
    needed: 'Version demandée',
    file: 'Fichier dans le lot',
    line: 'Ligne',
    field: 'Champ',
    reason: 'Précision technique',
    what: 'Limite dépassée',
    limit: 'Maximum',
  },
  screen: {
    title: 'Lots',
    intro:
      'Un lot apporte au fonds les fiches d’un éditeur, par fichier et sans réseau. Rien n’est installé avant que vous ayez vu ce qui change.',
    choose: 'Choisir un fichier de lot…',
    drop: 'Ou déposez le fichier .zip dans la fenêtre.',
    oneFile: 'Un lot à la fois : déposez un seul fichier.',
    reading: 'Lecture de {{file}}',
    checking: 'Vérification de {{file}}',
    installing: 'Installation du lot {{pack}}',
    removing: 'Retrait du lot {{pack}}',
    proposal: 'Lot à installer : {{id}}, édition {{edition}}',
    file: 'Fichier',
    editionOf: '{{edition}} (du {{day}})',
    notInstalled: 'aucune, ce lot est nouveau',
    languages: 'Langues',
    rememberedKey: 'Empreinte retenue jusqu’ici',
    newKey: 'Empreinte de ce fichier',
    confirmKey:
      'J’ai comparé cette empreinte avec celle que {{publisher}} m’a communiquée par une autre voie : elles sont identiques.',
    changes: 'Ce qui change dans le fonds',
    withdrawnHint:
      'Les fiches retirées quittent les listes et la recherche. Vos notes y restent attachées, avec leur dernier texte.',
    downgrade: 'Une édition plus récente ({{edition}}) est installée : ce fichier ferait revenir en arrière.',
    sameEdition:
      'Cette édition est déjà installée avec un autre contenu. Demandez à l’éditeur laquelle est la bonne.',
    confirmDowngrade: 'Revenir à cette édition plus ancienne.',
    confirmSameEdition: 'Remplacer le contenu installé par celui de ce fichier.',
    confirmFirst: 'Cochez d’abord ce qui est à confirmer.',
    install: 'Installer',
    leave: 'Ne pas installer',
    refused: 'Refusé : {{subject}}',
    removeFailed: 'Le lot {{subject}} n’a pas été retiré',
    dismiss: 'Compris',
    installedDone: 'Lot installé : {{id}}, édition {{edition}}.',
    removedDone_one: 'Lot retiré : {{id}} ({{count, number}} fiche).',
    removedDone_many: 'Lot retiré : {{id}} ({{count, number}} de fiches).',
    removedDone_other: 'Lot retiré : {{id}} ({{count, number}} fiches).',
    keptDone_one: '{{count, number}} fiche reste lisible pour vos notes.',
    keptDone_many: '{{count, number}} de fiches restent lisibles pour vos notes.',
    keptDone_other: '{{count, number}} fiches restent lisibles pour vos notes.',
    searching: 'La recherche est mise à jour en arrière-plan.',
    installed: 'Lots installés',
    toLibrary: 'Parcourir le fonds',
    onlyShipped: 'Aucun lot n’a été ajouté au fonds livré avec le programme.',
    installedOn: 'Installé le',
    withdrawnKept: 'Retirées, encore lisibles',
    remove: 'Retirer',
    removeOf: 'Retirer le lot {{id}}',
    removeTitle: 'Retirer le lot {{id}} ?',
    removeText_one: '{{count, number}} fiche quitte le fonds.',
    removeText_many: '{{count, number}} de fiches quittent le fonds.',
    removeText_other: '{{count, number}} fiches quittent le fonds.',
    removeNotes:
      'Vos notes ne sont pas touchées : les fiches qui en portent restent lisibles, avec leur dernier texte. Pour revenir en arrière, installez de nouveau le fichier du lot.',
    manage: 'Gérer les lots',
  },
  problem: {
    encoding: 'le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 »',
    json: 'ce n’est pas du JSON',
    tableName: 'le nom du fichier doit commencer par un genre de fiche : {{kinds}}',
    column: 'une fiche de genre « {{kind}} » n’a pas de champ « {{name}} »',
    columnTwice: 'la colonne « {{name}} » est donnée deux fois',
    notAFile: 'seuls des fichiers sont lus ici',
    fileType: 'seuls .csv, .json, .ndjson, .yaml et .yml sont lus',
    missing: 'valeur obligatoire absente',
    noColumn: 'il manque une colonne obligatoire',
    date: 'ce n’est pas une date réelle : AAAA, AAAA-MM ou AAAA-MM-JJ',
    kindOfId: 'doit être l’identifiant d’une fiche de genre : {{kinds}}',
    invisible: 'contient un caractère invisible',
    version: 'doit être un numéro de version, comme 1.2.0',
    words: 'doit être en minuscules sans accent, les mots reliés par des traits d’union',
    mark: 'doit avoir 2 à 20 minuscules sans accent ou chiffres',
    unknownField: 'champ inconnu',
    noDescription: 'il manque pack.json : commencez par « vademecum pack init »',
    attachmentType: 'type de pièce jointe non accepté ; acceptés : {{types}}',
    attachmentSize: 'pièce jointe de plus de {{limit}} Mo',
    noAttachment: 'pas de fichier « {{name}} » dans attachments/',
    duplicate: 'identifiant déjà utilisé : {{id}}',
    kind: 'l’identifiant doit commencer par « {{kind}} »',
    prefix: 'l’identifiant doit porter la marque du lot : {{id}}',
    noSource: 'aucune source',
    reference: 'fiche inconnue : {{id}}',
    withdrawnPresent: '{{id}} est à la fois présente et retirée',
    withdrawnForeign: '{{id}} n’est pas une fiche de ce lot',
  },
  template: {
    readme: `Dossier d’un lot de contenu Vademecum

pack.json      identité du lot : complétez publisher, edition et date
entries/       une fiche par ligne (CSV nommés d’après le genre) ou fichiers JSON ou YAML
attachments/   documents joints (PDF, DOCX, images) ; pack.json dit à quelle fiche ils appartiennent

Construire :   vademecum pack build .
Signer :       vademecum pack keygen cle.pem, puis vademecum pack build . --key cle.pem
Prévisualiser : vademecum pack preview .
`,
  },
} as const
