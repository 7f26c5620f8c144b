// Textes ajoutés par l’utilisateur, dans le terminal et à l’écran. U+202F avant ; : ! ? et dans les guillemets.
export const texts = {
  help: `Utilisation : vademecum text <commande>

  text add FICHIER…         ajoute des textes (texte brut ou Markdown) ; ils sont cherchés passage par passage
      --title TITRE         titre, s’il ne s’agit que d’un fichier (sinon : premier titre du texte, ou nom du fichier)
      --lang fr|en          langue des textes ; elle est devinée si rien n’est dit
  text list                 textes ajoutés, le plus récent d’abord
  text remove <id>          retire un texte
  text index                état de l’index des textes
  text rebuild              refait tous les index de recherche

Options de toutes : --json, --data DOSSIER, --lang fr|en.`,
  hint: 'Essayez : vademecum text help',
  usage: {
    command: 'Écrivez : text add FICHIER…, text list, text remove <id>, text index ou text rebuild.',
    option: 'Option inconnue ou incomplète : {{name}}',
    title: '--title ne vaut que pour un seul fichier.',
  },
  added: '{{id}}\t{{title}} ({{words}} mots, {{passages}} passages)',
  already: '{{id}}\t{{title}} : déjà là, rien n’a été ajouté',
  noText: 'Pas de texte dans ce fichier.',
  adding: 'Ajout {{number}} sur {{total}} : {{file}}',
  indexing: 'Indexation : {{done}} textes sur {{total}}',
  stopped:
    'Interrompu : {{added}} textes ajoutés sur {{total}}. Rien n’a été gardé de celui qui était en cours.',
  stoppedIndexing: 'Interrompu : les textes sont ajoutés, l’index sera terminé à la prochaine ouverture.',
  none: 'Aucun texte.',
  removed: 'Retiré : {{id}}',
  index: '{{indexed}} textes indexés, {{waiting}} en attente ; {{passages}} passages ; {{megabytes}} Mo',
  kind: 'texte',
  also: 'Aussi cherché : {{names}}',
  found: '{{shown}} textes sur {{total}}',
  incomplete: 'L’index des textes est en cours : il peut manquer des résultats.',
  why: {
    exact: 'mot exact',
    accent: 'mot exact, accents compris',
    form: 'autre forme du mot',
    beginning: 'début de mot',
    spelling: 'orthographe voisine',
    number: 'nombre',
    near: 'nombre voisin',
    reference: 'référence',
    translation: 'autre nom',
    missing: 'absent',
  },
  screen: {
    intro:
      'Vos propres documents, en texte brut ou en Markdown, gardés sur cet ordinateur et cherchés passage par passage avec le reste.',
    choose: 'Ajouter des fichiers',
    paste: 'Coller un texte',
    drop: 'Vous pouvez aussi déposer des fichiers .txt ou .md dans cette fenêtre.',
    pasteTitle: 'Titre',
    pasteTitleHint: 'Sans titre, le premier titre ou la première ligne du texte en tient lieu.',
    pasteBody: 'Texte',
    pasteDo: 'Ajouter ce texte',
    pasted: 'Ajouté : {{title}}',
    present: 'Ce texte est déjà là : {{title}}',
    list: 'Documents ajoutés',
    empty: 'Aucun document pour l’instant. Ajoutez un fichier ou collez un texte pour le chercher en séance.',
    language: { fr: 'Français', en: 'Anglais' },
    words_one: '{{count, number}} mot',
    words_many: '{{count, number}} de mots',
    words_other: '{{count, number}} mots',
    addedOn: 'ajouté le {{day}}',
    remove: 'Retirer le document',
    removeOf: 'Retirer « {{title}} »',
    removeTitle: 'Retirer ce document ?',
    removeText:
      '« {{title}} » ne sera plus dans Vademecum. Le fichier d’origine n’est pas touché ; vos notes gardent leurs citations.',
    removed: 'Document retiré.',
    index: 'Index de recherche',
    indexed: 'À jour : {{texts}}, {{passages}}.',
    texts_one: '{{count, number}} document',
    texts_many: '{{count, number}} de documents',
    texts_other: '{{count, number}} documents',
    passages_one: '{{count, number}} passage',
    passages_many: '{{count, number}} de passages',
    passages_other: '{{count, number}} passages',
    indexing: 'Indexation en cours : {{done}} documents sur {{total}}.',
    rebuild: 'Refaire l’index',
    rebuildHint:
      'Utile seulement si une recherche ne trouve pas un mot qui est dans un document. Rien n’est perdu.',
    rebuilding: 'L’index est refait en arrière-plan. La recherche continue de répondre.',
  },
  import: {
    title: 'Fichiers ajoutés',
    progress: '{{done, number}} sur {{total, number}}.',
    adding: 'Ajout de « {{file}} »',
    failed_one: '{{count, number}} fichier n’a pas pu être ajouté.',
    failed_many: '{{count, number}} de fichiers n’ont pas pu être ajoutés.',
    failed_other: '{{count, number}} fichiers n’ont pas pu être ajoutés.',
    clear: 'Fermer la liste',
    waiting: 'en attente',
    reading: 'lecture…',
    added: 'ajouté',
    present: 'déjà là : rien n’a été ajouté',
    cancelled: 'annulé',
    kind: 'Ce n’est pas un fichier de texte. Enregistrez le document en .txt ou .md, ou copiez-en le texte et collez-le ici.',
    size: 'Ce texte est trop long : 10 millions de caractères au plus. Partagez-le en plusieurs fichiers.',
    empty: 'Ce fichier ne contient pas de texte.',
  },
  reading: {
    outline: 'Plan du document',
    find: 'Chercher dans ce document',
    findPrevious: 'Occurrence précédente',
    findNext: 'Occurrence suivante',
    findNone: 'introuvable',
    findState: '{{number, number}} sur {{total, number}}',
    copy: 'Copier le passage avec sa source',
    copyOf: 'Copier le passage {{number}} avec sa source',
    copied: 'Passage copié avec sa source.',
    note: 'Note sur ce passage',
    noteOf: 'Note sur le passage {{number}}',
    notes_one: '{{count, number}} note sur ce document',
    notes_many: '{{count, number}} de notes sur ce document',
    notes_other: '{{count, number}} notes sur ce document',
    notesOf: 'Notes sur le passage {{number}}',
    quoted: '« {{words}} »',
    words: {
      moved: 'Le texte cité n’est plus là : les mêmes mots se trouvent dans ce texte-ci.',
      changed:
        'Les mots cités ne se trouvent plus tels quels dans ce texte. Voici le passage le plus proche ; il était cité ainsi :',
      changedElsewhere:
        'Le texte cité n’est plus là. Voici, dans un autre texte, le passage le plus proche ; il était cité ainsi :',
      gone: 'Les mots cités ne se trouvent plus dans aucun des textes ajoutés :',
    },
  },
} as const
