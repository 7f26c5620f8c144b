// Citer : boutons et messages de la copie avec la source.
export const cite = {
  copy: 'Copier avec la source',
  copyOf: 'Copier avec la source : {{title}}',
  done: 'Copié avec la source.',
  passage: 'Passage sélectionné',
  copyPassage: 'Copier le passage avec la source',
  copyNote: 'Copier la note avec ses sources',
  private: 'Ceci est privé et n’a pas été copié.',
  copyPrivate: 'Copier pour moi',
} as const
