// Recognises the commands on texts, so that their code is loaded only when it is asked for.

/** Whether the command line is about texts: `text` is its first word that belongs to no option. */
export function isTextCommand(argv: readonly string[]): boolean {
  let index = 0
  while (argv[index]?.startsWith('-')) index += argv[index] === '--data' || argv[index] === '--lang' ? 2 : 1
  return argv[index] === 'text'
}
