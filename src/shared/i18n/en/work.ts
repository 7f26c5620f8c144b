// Dossiers, meetings and citations in the terminal.
import type { work as source } from '../fr/work.ts'
import type { Messages } from '../messages.ts'

export const work: Messages<typeof source> = {
  help: `Dossiers, meetings and citations

Usage: vademecum <command> [options]

  brief list                dossiers, newest change first
  brief check ID            what is to be looked at in a dossier (exit code 1 if there is a problem)
      --audience CIRCLE     private, delegation or shareable
  brief export ID           writes a dossier
  meeting list              meetings, the latest first
  meeting report ID         writes the report of a meeting
      --content full|summary  everything, or only what is marked
      --no-times            without the times
      --no-notes            without the notes of the meeting
  cite ID                   an entry with its source
      --style fr|en|csl|ris|bibtex

Options of exports
  --format docx|pdf|md|html
  --out FILE                else the title, in the current folder; - is standard output
  --force                   replaces an existing file
  --audience CIRCLE         for whom: delegation if nothing is said; private includes what is private, marked
  --leave-out               leaves out what is more private instead of refusing
  --lang fr|en              language of the layout

Options of all commands: --json, --data FOLDER, --lang fr|en.`,
  usage: {
    option: 'Unknown or misplaced option: {{name}}.',
    brief: 'Write: brief list, brief check ID, or brief export ID --format docx|pdf|md|html.',
    meeting: 'Write: meeting list, or meeting report ID --format docx|pdf|md|html.',
    cite: 'Give one identifier, for example: vademecum cite event-alliance-20.',
    format: '--format expects docx, pdf, md or html.',
    audience: '--audience expects private, delegation or shareable.',
    content: '--content expects full or summary.',
    style: '--style expects fr, en, csl, ris or bibtex.',
    hint: 'Try: vademecum brief help',
  },
  written: 'Written: {{file}} ({{bytes}} bytes).',
  leftOut: 'Left out, more private: {{count}}.',
  noBrief: 'No dossier.',
  noMeeting: 'No meeting.',
  items: '{{count}} items',
  counts: '{{lines}} lines, {{decisions}} decisions, {{open}} open actions',
  sound: 'Nothing to report.',
  levels: { problem: 'PROBLEM', warning: 'to check', hint: 'hint' },
  rules: {
    'entry-gone': 'Entry no longer in the library',
    'note-gone': 'Deleted note',
    'no-source': 'Without source',
    'number-without-source': 'Number written without source',
    superseded: 'Superseded figure',
    disputed: 'Disputed figure',
    'caveat-dropped': 'Caveat dropped',
    'definitions-mixed': 'Mixed definitions',
    'quotation-altered': 'Quotation altered since copied',
    'quotation-unverified': 'Quotation not in the entry',
    'quotation-changed': 'Quotation changed in the text',
    'quotation-gone': 'Quotation not found in the texts',
    'too-private': 'Content more private than the audience',
    'language-missing': 'Nothing in the language of the dossier',
    term: 'Term of the glossary',
    'too-long': 'More than three minutes',
  },
}
