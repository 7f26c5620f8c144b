// Texts that the user adds, in the terminal.

import type { texts as source } from '../fr/texts.ts'
import type { Messages } from '../messages.ts'

export const texts = {
  help: `Usage: vademecum text <command>

  text add FILE…            adds texts (plain text or Markdown); they are searched passage by passage
      --title TITLE         title, for a single file (else: first heading of the text, or the name of the file)
      --lang fr|en          language of the texts; found out when absent
  text list                 texts that were added, newest first
  text remove <id>          removes a text
  text index                state of the index of texts
  text rebuild              makes all search indexes anew

Options of all: --json, --data FOLDER, --lang fr|en.`,
  hint: 'Try: vademecum text help',
  usage: {
    command: 'Write: text add FILE…, text list, text remove <id>, text index or text rebuild.',
    option: 'Unknown or incomplete option: {{name}}',
    title: '--title is for a single file only.',
  },
  added: '{{id}}\t{{title}} ({{words}} words, {{passages}} passages)',
  already: '{{id}}\t{{title}}: already there, nothing was added',
  noText: 'No text in this file.',
  none: 'No texts.',
  removed: 'Removed: {{id}}',
  index: '{{indexed}} texts indexed, {{waiting}} waiting; {{passages}} passages; {{megabytes}} MB',
  kind: 'text',
  also: 'Also searched: {{names}}',
  found: '{{shown}} texts of {{total}}',
  incomplete: 'The index of texts is being made: results may be missing.',
  why: {
    exact: 'exact word',
    accent: 'exact word, accents included',
    form: 'another form of the word',
    beginning: 'beginning of a word',
    spelling: 'near spelling',
    number: 'number',
    near: 'near number',
    reference: 'reference',
    translation: 'another name',
    missing: 'absent',
  },
} satisfies Messages<typeof source>
