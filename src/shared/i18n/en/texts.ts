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
  adding: 'Adding {{number}} of {{total}}: {{file}}',
  indexing: 'Indexing: {{done}} texts of {{total}}',
  stopped: 'Stopped: {{added}} texts of {{total}} added. Nothing was kept of the one under way.',
  stoppedIndexing: 'Stopped: the texts are added, the index will be finished at the next opening.',
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
  screen: {
    intro:
      'Your own documents, in plain text or Markdown, kept on this computer and searched passage by passage with the rest.',
    choose: 'Add files',
    paste: 'Paste a text',
    drop: 'You may also drop .txt or .md files on this window.',
    pasteTitle: 'Title',
    pasteTitleHint: 'Without a title, the first heading or the first line of the text stands for it.',
    pasteBody: 'Text',
    pasteDo: 'Add this text',
    pasted: 'Added: {{title}}',
    present: 'This text is there already: {{title}}',
    list: 'Documents added',
    empty: 'No document yet. Add a file or paste a text to search it during a meeting.',
    language: { fr: 'French', en: 'English' },
    words_one: '{{count, number}} word',
    words_other: '{{count, number}} words',
    addedOn: 'added on {{day}}',
    remove: 'Remove the document',
    removeOf: 'Remove “{{title}}”',
    removeTitle: 'Remove this document?',
    removeText:
      '“{{title}}” will no longer be in Vademecum. The original file is not touched; your notes keep their quotations.',
    removed: 'Document removed.',
    index: 'Search index',
    indexed: 'Up to date: {{texts}}, {{passages}}.',
    texts_one: '{{count, number}} document',
    texts_other: '{{count, number}} documents',
    passages_one: '{{count, number}} passage',
    passages_other: '{{count, number}} passages',
    indexing: 'Indexing: {{done}} of {{total}} documents.',
    rebuild: 'Make the index anew',
    rebuildHint: 'Of use only when a search does not find a word that is in a document. Nothing is lost.',
    rebuilding: 'The index is being made anew in the background. The search goes on answering.',
  },
  import: {
    title: 'Files added',
    progress: '{{done, number}} of {{total, number}}.',
    adding: 'Adding “{{file}}”',
    failed_one: '{{count, number}} file could not be added.',
    failed_other: '{{count, number}} files could not be added.',
    clear: 'Close the list',
    waiting: 'waiting',
    reading: 'reading…',
    added: 'added',
    present: 'there already: nothing was added',
    cancelled: 'cancelled',
    kind: 'This is not a text file. Save the document as .txt or .md, or copy its text and paste it here.',
    size: 'This text is too long: 10 million characters at most. Divide it into several files.',
    empty: 'This file holds no text.',
  },
  reading: {
    outline: 'Outline of the document',
    find: 'Find in this document',
    findPrevious: 'Previous match',
    findNext: 'Next match',
    findNone: 'not found',
    findState: '{{number, number}} of {{total, number}}',
    copy: 'Copy the passage with its source',
    copyOf: 'Copy passage {{number}} with its source',
    copied: 'Passage copied with its source.',
    note: 'Note on this passage',
    noteOf: 'Note on passage {{number}}',
    notes_one: '{{count, number}} note on this document',
    notes_other: '{{count, number}} notes on this document',
    notesOf: 'Notes on passage {{number}}',
    quoted: '“{{words}}”',
    words: {
      moved: 'The quoted text is no longer there: the same words stand in this text.',
      changed:
        'The quoted words no longer stand in this text as they were. This is the closest passage; it was quoted as:',
      changedElsewhere:
        'The quoted text is no longer there. This is the closest passage, in another text; it was quoted as:',
      gone: 'The quoted words no longer stand in any of the added texts:',
    },
  },
} satisfies Messages<typeof source>
