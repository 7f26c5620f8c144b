// Paquets de contenu : aide, textes de la ligne de commande, fautes d’un dossier de paquet. U+202F avant ; : ! ? et dans les guillemets.
export const packs = {
  help: `Paquets de contenu

Utilisation : vademecum pack <commande> [options]

  init DOSSIER              prépare un dossier de paquet avec des modèles à remplir
      --from DOSSIER        reprend les fichiers CSV et JSON de ce dossier
      --id ID --prefix MARQUE --publisher NOM
  build DOSSIER             vérifie tout et construit le paquet
      --key FICHIER         signe avec cette clé
      --out FICHIER         sinon <id>-<édition>.zip dans le dossier courant
  keygen FICHIER            crée une clé de signature (à garder secrète)
  verify FICHIER            vérifie un paquet sans l’installer
  diff A B                  différences entre deux paquets
  list                      paquets installés
  install FICHIER           montre ce qui changera, demande, puis installe
      --accept-key EMPREINTE  accepte cette clé de l’éditeur
      --allow-downgrade     accepte une édition qui n’est pas plus récente
      --yes                 ne demande pas de confirmation
  remove ID                 retire un paquet ; les fiches annotées restent lisibles
      --yes                 ne demande pas de confirmation

Options de toutes les commandes : --json, --data DOSSIER, --lang fr|en.`,
  usage: {
    command: 'Commande de paquet inconnue : {{name}}.',
    noCommand: 'Donnez une commande de paquet.',
    option: 'Option inconnue ou mal placée : {{name}}.',
    arguments: 'Écrivez : vademecum pack {{form}}.',
    hint: 'Essayez : vademecum pack help',
    interactive: 'Rien n’a été modifié : confirmez avec --yes.',
  },
  initDone:
    'Dossier prêt : {{dir}}. Complétez pack.json et les fichiers de entries/, puis : vademecum pack build {{dir}}',
  built: 'Paquet construit : {{file}} ({{entries}} fiches, {{bytes}} octets).',
  problems: '{{count}} erreurs : rien n’a été écrit.',
  oneProblem: '1 erreur : rien n’a été écrit.',
  keyMade:
    'Clé créée : {{file}}. Gardez ce fichier secret et copiez-le en lieu sûr.\nEmpreinte à communiquer : {{fingerprint}}',
  sound: 'Paquet intact.',
  pack: 'Paquet',
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
    unverified: 'NON VÉRIFIÉ : paquet sans signature',
  },
  key: {
    none: 'Ce paquet n’est pas signé : rien ne prouve de qui il vient.',
    first: 'Première clé de cet éditeur : comparez l’empreinte avec celle qu’il publie. Elle sera retenue.',
    known: 'Clé déjà retenue pour cet éditeur.',
    changed:
      'LA CLÉ DE CET ÉDITEUR A CHANGÉ. Vérifiez auprès de lui avant de l’accepter : --accept-key {{fingerprint}}',
    unconfirmed:
      'Ce paquet se réclame de l’éditeur du fonds livré. Vérifiez l’empreinte avant de l’accepter : --accept-key {{fingerprint}}',
  },
  downgrade:
    'Une édition plus récente est installée ({{edition}}) : --allow-downgrade pour revenir en arrière.',
  sameEdition: 'La même édition est installée avec un autre contenu : --allow-downgrade pour la remplacer.',
  plan: '{{added}} ajoutées, {{changed}} modifiées, {{withdrawn}} retirées, {{unchanged}} inchangées',
  nothing: 'Ce paquet est déjà installé : rien à faire.',
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
  problem: {
    encoding: 'le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 »',
    json: 'ce n’est pas du JSON',
    tableName: 'le nom du fichier doit commencer par un genre de fiche : {{kinds}}',
    column: 'une fiche de genre « {{kind}} » n’a pas de champ « {{name}} »',
    columnTwice: 'la colonne « {{name}} » est donnée deux fois',
    notAFile: 'seuls des fichiers sont lus ici',
    fileType: 'seuls .csv, .json, .ndjson, .yaml et .yml sont lus',
    unknownField: 'champ inconnu',
    noDescription: 'il manque pack.json : commencez par « vademecum pack init »',
    attachmentType: 'type de pièce jointe non accepté ; acceptés : {{types}}',
    attachmentSize: 'pièce jointe de plus de {{limit}} Mo',
    noAttachment: 'pas de fichier « {{name}} » dans attachments/',
    duplicate: 'identifiant déjà utilisé : {{id}}',
    kind: 'l’identifiant doit commencer par « {{kind}} »',
    prefix: 'l’identifiant doit porter la marque du paquet : {{id}}',
    noSource: 'aucune source',
    reference: 'fiche inconnue : {{id}}',
    withdrawnPresent: '{{id}} est à la fois présente et retirée',
    withdrawnForeign: '{{id}} n’est pas une fiche de ce paquet',
  },
  template: {
    readme: `Dossier d’un paquet de contenu Vademecum

pack.json      identité du paquet : complétez publisher, edition et date
entries/       une fiche par ligne (CSV nommés d’après le genre) ou fichiers JSON ou YAML
attachments/   documents joints (PDF, DOCX, images) ; pack.json dit à quelle fiche ils appartiennent

Construire :   vademecum pack build .
Signer :       vademecum pack keygen cle.pem, puis vademecum pack build . --key cle.pem
Prévisualiser : vademecum pack install PAQUET.zip --data apercu --yes, puis ouvrir Vademecum avec --data apercu
`,
  },
} as const
