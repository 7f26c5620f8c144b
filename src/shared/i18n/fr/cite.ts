// Citer : boutons et messages de la copie avec la source.
export const cite = {
  copy: 'Copier avec la source',
  copyOf: 'Copier avec la source : {{title}}',
  done: 'Copié avec la source.',
} as const
