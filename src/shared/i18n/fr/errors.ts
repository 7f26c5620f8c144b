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
  internal:
    'Une erreur inattendue s’est produite. Réessayez ; si elle persiste, transmettez le journal au secrétariat.',
} as const
