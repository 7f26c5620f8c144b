// Textes ajoutés par l’utilisateur, dans le terminal. U+202F avant ; : ! ? et dans les guillemets.
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
} as const
