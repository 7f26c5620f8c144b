// Dossiers, réunions et citations dans le terminal. U+202F avant ; : ! ? et dans les guillemets.
export const work = {
  help: `Dossiers, réunions et citations

Utilisation : vademecum <commande> [options]

  brief list                dossiers, le plus récent d’abord
  brief check ID            ce qui est à revoir dans un dossier (code 1 s’il y a un problème)
      --audience CERCLE     private, delegation ou shareable
  brief export ID           écrit un dossier
  meeting list              réunions, la plus récente d’abord
  meeting report ID         écrit le compte rendu d’une réunion
      --content full|summary  tout, ou seulement ce qui est marqué
      --no-times            sans les heures
      --no-notes            sans les notes de la réunion
  cite ID                   une fiche avec sa source
      --style fr|en|csl|ris|bibtex

Options des exports
  --format docx|pdf|md|html
  --out FICHIER             sinon le titre, dans le dossier courant ; - : sortie standard
  --force                   remplace un fichier existant
  --audience CERCLE         pour qui : delegation si rien n’est dit ; private inclut ce qui est privé, marqué
  --leave-out               laisse de côté ce qui est plus privé au lieu de refuser
  --lang fr|en              langue de la mise en page

Options de toutes les commandes : --json, --data DOSSIER, --lang fr|en.`,
  usage: {
    option: 'Option inconnue ou mal placée : {{name}}.',
    brief: 'Écrivez : brief list, brief check ID, ou brief export ID --format docx|pdf|md|html.',
    meeting: 'Écrivez : meeting list, ou meeting report ID --format docx|pdf|md|html.',
    cite: 'Donnez un seul identifiant, par exemple : vademecum cite event-alliance-20.',
    format: '--format attend docx, pdf, md ou html.',
    audience: '--audience attend private, delegation ou shareable.',
    content: '--content attend full ou summary.',
    style: '--style attend fr, en, csl, ris ou bibtex.',
    hint: 'Essayez : vademecum brief help',
  },
  written: 'Écrit : {{file}} ({{bytes}} octets).',
  leftOut: 'Laissé de côté, plus privé : {{count}}.',
  noBrief: 'Aucun dossier.',
  noMeeting: 'Aucune réunion.',
  items: '{{count}} éléments',
  counts: '{{lines}} lignes, {{decisions}} décisions, {{open}} actions ouvertes',
  sound: 'Rien à signaler.',
  levels: { problem: 'PROBLÈME', warning: 'à revoir', hint: 'suggestion' },
  rules: {
    'entry-gone': 'Fiche qui n’est plus dans le fonds',
    'note-gone': 'Note supprimée',
    'no-source': 'Sans source',
    'number-without-source': 'Chiffre écrit sans source',
    superseded: 'Chiffre remplacé',
    disputed: 'Chiffre contesté',
    'caveat-dropped': 'Réserve omise',
    'definitions-mixed': 'Définitions mêlées',
    'quotation-altered': 'Citation modifiée depuis la copie',
    'quotation-unverified': 'Citation absente de la fiche',
    'quotation-changed': 'Citation modifiée dans le texte',
    'quotation-gone': 'Citation introuvable dans les textes',
    'too-private': 'Contenu plus privé que le destinataire',
    'language-missing': 'Rien dans la langue du dossier',
    term: 'Terme du glossaire',
    'too-long': 'Plus de trois minutes',
  },
} as const
