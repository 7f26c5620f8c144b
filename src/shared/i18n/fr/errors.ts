// Messages d’erreur : une par code, qui dit ce qui s’est passé puis quoi faire. U+202F avant ; : ! ? et dans les guillemets.
export const errors = {
  'unknown-operation': 'Cette action n’existe pas dans cette version. Redémarrez l’application.',
  'invalid-input': 'La demande est mal formée et n’a pas été exécutée. Vérifiez la saisie.',
  'too-large':
    'Le texte est trop long et n’a pas été enregistré. Raccourcissez-le ou répartissez-le sur plusieurs notes.',
  'not-found': 'Cet élément est introuvable. Il a peut-être été supprimé ou retiré du fonds.',
  conflict:
    'Cet élément a changé entre-temps dans une autre fenêtre. Rien n’a été écrasé : comparez les deux versions, puis choisissez.',
  'store-locked':
    'Ce dossier de données est déjà ouvert par une autre fenêtre de Vademecum. Fermez-la, puis réessayez.',
  'store-too-new':
    'Vos données ont été écrites par une version plus récente de Vademecum. Installez cette version ; rien n’a été modifié.',
  'store-corrupt':
    'Le fichier de vos notes est endommagé. Il n’a pas été modifié : vous pouvez restaurer une copie de sauvegarde.',
  'store-unwritable':
    'Le dossier de données ne peut pas être écrit. Vérifiez vos droits sur ce dossier ou choisissez-en un autre, puis réessayez.',
  'store-unavailable': 'Vos données ne sont pas ouvertes. Revenez à l’écran de démarrage et réessayez.',
  'disk-full':
    'Le disque est plein : l’enregistrement n’a pas eu lieu. Votre texte reste à l’écran ; libérez de la place, puis réessayez.',
  'library-missing': 'Le fonds documentaire est absent de cette installation. Réinstallez Vademecum.',
  'library-corrupt': 'Le fonds documentaire est endommagé. Vos notes sont intactes. Réinstallez Vademecum.',
  'library-unwritable':
    'Le fonds documentaire n’a pas pu être installé dans le dossier de données. Vérifiez la place et vos droits, puis réessayez.',
  'read-only': 'Les données sont ouvertes en lecture seule : la modification n’a pas eu lieu.',
  'shutting-down': 'L’application se ferme : la modification n’a pas eu lieu.',
  untrusted: 'Cette demande ne vient pas de la fenêtre de l’application et a été refusée.',
  unauthorized: 'La session a expiré. Rouvrez l’adresse affichée par Vademecum au démarrage.',
  unreachable:
    'Vademecum ne répond plus. Votre texte reste à l’écran ; relancez l’application, puis réessayez.',
  'port-in-use':
    'Ce port est déjà utilisé par un autre programme. Choisissez-en un autre avec --port, ou --port 0.',
  'pack-not-found':
    'Le fichier du lot ne peut pas être lu. Vérifiez le chemin et vos droits, puis réessayez.',
  'pack-unreadable':
    'Ce fichier n’est pas un lot intact : il est tronqué ou abîmé. Rien n’a été modifié ; demandez-en une nouvelle copie à son éditeur.',
  'pack-unsupported':
    'Ce fichier contient ce qu’un lot n’a jamais (chiffrement, lien, dossier, format zip inhabituel) et a été refusé. Rien n’a été modifié.',
  'pack-too-large':
    'Ce lot dépasse les tailles permises et a été refusé. Rien n’a été modifié ; demandez à son éditeur de le diviser.',
  'pack-bomb':
    'Ce fichier est construit pour épuiser l’ordinateur et a été refusé avant d’être ouvert. Rien n’a été modifié ; prévenez qui vous l’a transmis.',
  'pack-bad-name':
    'Ce fichier contient un nom dangereux ou en double et a été refusé. Rien n’a été modifié ; prévenez qui vous l’a transmis.',
  'pack-encoding':
    'Un texte de ce lot n’est pas en UTF-8. Rien n’a été modifié ; demandez à son éditeur de le reconstruire.',
  'pack-checksum':
    'Le contenu de ce lot n’est pas celui qu’il annonce : il a été abîmé ou modifié. Rien n’a été installé ; demandez-en une nouvelle copie.',
  'pack-incomplete':
    'Il manque un fichier dans ce lot, ou il en contient un de trop. Rien n’a été installé ; demandez-en une nouvelle copie.',
  'pack-manifest':
    'Le manifeste de ce lot est mal formé. Rien n’a été modifié ; demandez à son éditeur de le reconstruire.',
  'pack-format-newer':
    'Ce lot est d’un format plus récent que ce programme. Rien n’a été modifié ; mettez Vademecum à jour, puis réessayez.',
  'pack-program-older':
    'Ce lot demande une version plus récente de Vademecum. Rien n’a été modifié ; mettez le programme à jour, puis réessayez.',
  'pack-signature':
    'La signature de ce lot est fausse : il a été modifié après avoir été signé. Rien n’a été installé ; prévenez son éditeur.',
  'pack-unsigned':
    'L’éditeur de ce lot signe ses lots, et celui-ci n’est pas signé. Rien n’a été installé ; demandez l’exemplaire signé.',
  'pack-key-changed':
    'La clé de signature n’est pas celle retenue pour cet éditeur. Rien n’a été installé ; vérifiez l’empreinte auprès de lui, puis confirmez-la.',
  'pack-key-unconfirmed':
    'Ce lot se réclame de l’éditeur du fonds livré avec le programme. Rien n’a été installé ; vérifiez l’empreinte de sa clé, puis confirmez-la.',
  'pack-other-publisher':
    'Cet identifiant de lot appartient à un autre éditeur. Rien n’a été installé ; retirez d’abord le lot installé s’il s’agit bien de le remplacer.',
  'pack-downgrade':
    'Une édition plus récente de ce lot est installée. Rien n’a été modifié ; confirmez si vous voulez revenir à l’ancienne.',
  'pack-same-edition':
    'Cette édition est déjà installée avec un autre contenu. Rien n’a été modifié ; demandez à son éditeur laquelle est la bonne, puis confirmez.',
  'pack-entry':
    'Une fiche de ce lot est mal formée. Rien n’a été installé ; transmettez à son éditeur le fichier, la ligne et le champ indiqués.',
  'pack-id-taken':
    'Une fiche de ce lot porte un identifiant qui appartient à un autre lot installé. Rien n’a été installé ; prévenez son éditeur.',
  'pack-prefix-taken':
    'La marque de ce lot est déjà celle d’un autre lot installé. Rien n’a été installé ; son éditeur doit en choisir une autre.',
  'pack-replaced':
    'Ce fichier n’est plus celui qui a été examiné. Rien n’a été installé ; examinez-le de nouveau.',
  'pack-busy':
    'Un lot est déjà en cours d’installation ou de retrait. Attendez qu’il ait fini, puis réessayez.',
  'pack-cancelled': 'L’installation a été interrompue à votre demande. L’édition précédente est intacte.',
  'pack-base': 'Le fonds livré avec le programme ne se retire pas.',
  'pack-key-exists': 'Ce fichier de clé existe déjà et n’a pas été écrasé. Choisissez un autre nom.',
  'pack-key-unreadable':
    'Ce fichier n’est pas une clé privée Ed25519. Créez-en une avec « vademecum pack keygen ».',
  'pack-source':
    'Le dossier du lot contient des erreurs : rien n’a été écrit. Corrigez les lignes indiquées, puis recommencez.',
  'pack-target':
    'Le fichier ou le dossier à écrire existe déjà ou n’est pas accessible. Rien n’a été écrasé ; choisissez un autre emplacement.',
  'text-busy': 'Plusieurs textes sont déjà en cours d’ajout. Attendez la fin de l’un d’eux, puis réessayez.',
  'text-cancelled': 'L’ajout a été interrompu à votre demande. Rien n’a été gardé de ce texte.',
  'agenda-unreadable':
    'Aucune réunion n’a été trouvée dans ce fichier ou ce texte. Rien n’a été créé ; collez le texte de l’ordre du jour, ou commencez par une réunion vide.',
  'agenda-encrypted':
    'Ce fichier est protégé par un mot de passe et ne peut pas être lu. Rien n’a été créé ; ouvrez-le dans votre lecteur et collez le texte de l’ordre du jour.',
  'agenda-no-text':
    'Ce PDF ne contient que des images de pages, sans texte. Rien n’a été créé ; demandez l’original, ou tapez les points de l’ordre du jour.',
  'agenda-too-large':
    'Ce fichier dépasse 8 Mo et n’a pas été lu. Rien n’a été créé ; collez le texte de l’ordre du jour.',
  'private-content':
    'Ce contenu est réservé à un cercle plus étroit que celui que vous avez choisi : rien n’a été copié ni exporté. Changez sa sensibilité, laissez-le de côté, ou dites explicitement que l’export est pour vous.',
  'export-target':
    'Ce fichier existe déjà ou ne peut pas être écrit. Rien n’a été écrasé ; choisissez un autre nom ou un autre dossier.',
  internal:
    'Une erreur inattendue s’est produite. Réessayez ; si elle persiste, transmettez le journal au secrétariat.',
} as const
