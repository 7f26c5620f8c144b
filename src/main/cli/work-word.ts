// Recognises the commands on the user's own work, so that their code is loaded only when it is asked for.

const WORDS = ['brief', 'meeting', 'cite'] as const
export type WorkWord = (typeof WORDS)[number]

/** The first word that belongs to no option, if it is one of these commands. */
export function workWord(argv: readonly string[]): WorkWord | null {
  let index = 0
  while (argv[index]?.startsWith('-')) index += argv[index] === '--data' || argv[index] === '--lang' ? 2 : 1
  return WORDS.find((word) => word === argv[index]) ?? null
}
