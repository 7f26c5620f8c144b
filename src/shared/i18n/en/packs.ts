// Content packs: help, texts of the command line, faults of a pack folder.
import type { packs as source } from '../fr/packs.ts'
import type { Messages } from '../messages.ts'

export const packs: Messages<typeof source> = {
  help: `Content packs

Usage: vademecum pack <command> [options]

  init FOLDER               prepares a pack folder with templates to fill in
      --from FOLDER         takes over the CSV and JSON files of this folder
      --id ID --prefix MARK --publisher NAME
  build FOLDER              checks everything and builds the pack
      --key FILE            signs with this key
      --out FILE            <id>-<edition>.zip in the current folder otherwise
  preview DIR               shows the folder as a delegate will see it
      --data DIR            keeps the data of the preview in this folder
      --web, --no-open, --port N  as with “npm start”
  keygen FILE               makes a signing key (to be kept secret)
  verify FILE               verifies a pack without installing it
  diff A B                  differences between two packs
  list                      installed packs
  install FILE              shows what will change, asks, then installs
      --accept-key FINGERPRINT  accepts this key of the publisher
      --allow-downgrade     accepts an edition that is not newer
      --yes                 does not ask for confirmation
  remove ID                 removes a pack; entries with notes stay readable
      --yes                 does not ask for confirmation

Options of all commands: --json, --data FOLDER, --lang fr|en.`,
  usage: {
    command: 'Unknown pack command: {{name}}.',
    noCommand: 'Give a pack command.',
    option: 'Unknown or misplaced option: {{name}}.',
    arguments: 'Write: vademecum pack {{form}}.',
    hint: 'Try: vademecum pack help',
    interactive: 'Nothing was changed: confirm with --yes.',
  },
  initDone:
    'Folder ready: {{dir}}. Complete pack.json and the files of entries/, then: vademecum pack build {{dir}}',
  built: 'Pack built: {{file}} ({{entries}} entries, {{bytes}} bytes).',
  previewing:
    'Preview of the pack {{id}}, edition {{edition}} ({{entries}} entries). Your own data are not touched: those of the preview are in {{dir}}.',
  problems: '{{count}} errors: nothing was written.',
  oneProblem: '1 error: nothing was written.',
  keyMade:
    'Key made: {{file}}. Keep this file secret and copy it to a safe place.\nFingerprint to hand out: {{fingerprint}}',
  sound: 'Sound pack.',
  pack: 'Pack',
  edition: 'Edition',
  publisher: 'Publisher',
  entries: 'Entries',
  attachments: 'Attachments',
  prefix: 'Mark',
  installed: 'Installed edition',
  none: 'none',
  fingerprint: 'Key fingerprint',
  remembered: 'Remembered fingerprint',
  trust: {
    shipped: 'shipped with the program',
    verified: 'signed',
    unverified: 'UNVERIFIED: pack without signature',
  },
  key: {
    none: 'This pack is not signed: nothing proves who it comes from.',
    first:
      'First key of this publisher: compare the fingerprint with the one they publish. It will be remembered.',
    known: 'Key already remembered for this publisher.',
    changed:
      'THE KEY OF THIS PUBLISHER HAS CHANGED. Check with them before accepting it: --accept-key {{fingerprint}}',
    unconfirmed:
      'This pack claims to be by the publisher of the shipped library. Check the fingerprint before accepting it: --accept-key {{fingerprint}}',
  },
  downgrade: 'A newer edition is installed ({{edition}}): --allow-downgrade to go back.',
  sameEdition: 'The same edition is installed with other content: --allow-downgrade to replace it.',
  plan: '{{added}} added, {{changed}} changed, {{withdrawn}} withdrawn, {{unchanged}} unchanged',
  nothing: 'This pack is already installed: nothing to do.',
  more: '… and {{count}} more',
  askInstall: 'Install? [y/N] ',
  askRemove: 'Remove {{id}}? [y/N] ',
  yes: 'y',
  refused: 'Nothing was changed.',
  done: 'Installed: {{id}}, edition {{edition}} ({{added}} added, {{changed}} changed, {{withdrawn}} withdrawn).',
  removed: 'Removed: {{id}} ({{removed}} entries, {{kept}} of them kept for their notes).',
  phase: {
    verify: 'verifying',
    copy: 'copying',
    entries: 'entries',
    attachments: 'attachments',
    order: 'ordering',
    sync: 'writing',
    swap: 'putting in place',
    done: 'putting in place',
    index: 'search',
  },
  /** Short words for the signature, on screen. */
  sign: { shipped: 'shipped with the program', verified: 'signed', unverified: 'UNVERIFIED' },
  keyState: {
    none: 'This pack is not signed: nothing proves that it comes from “{{publisher}}”. Install it only if it was handed to you in person.',
    first:
      'First key seen for “{{publisher}}”. Compare the fingerprint with the one the publisher gives by another way (telephone, paper, site); it will be remembered on installation.',
    known: 'Signed with the key already remembered for “{{publisher}}”.',
    changed:
      'The key of “{{publisher}}” is no longer the remembered one. A forged pack would look the same: reach the publisher by another way and compare the fingerprint group by group before accepting.',
    unconfirmed:
      'This pack claims to be by “{{publisher}}”, the publisher of the library shipped with the program, of whom no key is remembered yet. Compare the fingerprint with the one the publisher gives before accepting.',
  },
  language: { fr: 'French', en: 'English' },
  changes: {
    added_zero: 'No new entry',
    added_one: '{{count, number}} new entry',
    added_other: '{{count, number}} new entries',
    changed_zero: 'No changed entry',
    changed_one: '{{count, number}} changed entry',
    changed_other: '{{count, number}} changed entries',
    withdrawn_zero: 'No withdrawn entry',
    withdrawn_one: '{{count, number}} withdrawn entry',
    withdrawn_other: '{{count, number}} withdrawn entries',
    unchanged_zero: 'No unchanged entry',
    unchanged_one: '{{count, number}} unchanged entry',
    unchanged_other: '{{count, number}} unchanged entries',
  },
  field: {
    title: 'title',
    value: 'value',
    unit: 'unit',
    start: 'start',
    end: 'end',
    number: 'number',
    roles: 'roles',
    labels: 'other names',
    differsFrom: 'conflicting figures',
    quotedBy: 'quoted by',
    supersededBy: 'superseded by',
  },
  detail: {
    publisher: 'Publisher',
    pack: 'Pack',
    id: 'Identifier',
    prefix: 'Mark',
    edition: 'Edition of the file',
    installed: 'Installed edition',
    needed: 'Version needed',
    file: 'File in the pack',
    line: 'Line',
    field: 'Field',
    reason: 'Technical detail',
    what: 'Limit exceeded',
    limit: 'Maximum',
  },
  screen: {
    title: 'Packs',
    intro:
      'A pack adds the entries of a publisher to the library, by file and without a network. Nothing is installed before you have seen what changes.',
    choose: 'Choose a pack file…',
    drop: 'Or drop the .zip file in the window.',
    oneFile: 'One pack at a time: drop a single file.',
    reading: 'Reading {{file}}',
    checking: 'Verifying {{file}}',
    installing: 'Installing the pack {{pack}}',
    removing: 'Removing the pack {{pack}}',
    proposal: 'Pack to install: {{id}}, edition {{edition}}',
    file: 'File',
    editionOf: '{{edition}} (of {{day}})',
    notInstalled: 'none, this pack is new',
    languages: 'Languages',
    rememberedKey: 'Fingerprint remembered so far',
    newKey: 'Fingerprint of this file',
    confirmKey:
      'I have compared this fingerprint with the one {{publisher}} gave me by another way: they are the same.',
    changes: 'What changes in the library',
    withdrawnHint:
      'Withdrawn entries leave the lists and the search. Your notes stay attached to them, with their last text.',
    downgrade: 'A newer edition ({{edition}}) is installed: this file would go back.',
    sameEdition:
      'This edition is already installed with other content. Ask the publisher which one is right.',
    confirmDowngrade: 'Go back to this older edition.',
    confirmSameEdition: 'Replace the installed content with that of this file.',
    confirmFirst: 'First tick what is to be confirmed.',
    install: 'Install',
    leave: 'Do not install',
    refused: 'Refused: {{subject}}',
    removeFailed: 'The pack {{subject}} was not removed',
    dismiss: 'Understood',
    installedDone: 'Pack installed: {{id}}, edition {{edition}}.',
    removedDone_one: 'Pack removed: {{id}} ({{count, number}} entry).',
    removedDone_other: 'Pack removed: {{id}} ({{count, number}} entries).',
    keptDone_one: '{{count, number}} entry stays readable for your notes.',
    keptDone_other: '{{count, number}} entries stay readable for your notes.',
    searching: 'The search is being brought up to date in the background.',
    installed: 'Installed packs',
    toLibrary: 'Browse the library',
    onlyShipped: 'No pack was added to the library shipped with the program.',
    installedOn: 'Installed on',
    withdrawnKept: 'Withdrawn, still readable',
    remove: 'Remove',
    removeOf: 'Remove the pack {{id}}',
    removeTitle: 'Remove the pack {{id}}?',
    removeText_one: '{{count, number}} entry leaves the library.',
    removeText_other: '{{count, number}} entries leave the library.',
    removeNotes:
      'Your notes are not touched: entries that carry some stay readable, with their last text. To go back, install the file of the pack again.',
    manage: 'Manage packs',
  },
  problem: {
    encoding: 'the file is not UTF-8: save it as “CSV UTF-8”',
    json: 'this is not JSON',
    tableName: 'the name of the file must begin with a kind of entry: {{kinds}}',
    column: 'an entry of kind “{{kind}}” has no field “{{name}}”',
    columnTwice: 'the column “{{name}}” is given twice',
    notAFile: 'only files are read here',
    fileType: 'only .csv, .json, .ndjson, .yaml and .yml are read',
    missing: 'a required value is missing',
    noColumn: 'a required column is missing',
    date: 'not a real date: YYYY, YYYY-MM or YYYY-MM-DD',
    kindOfId: 'must be the identifier of an entry of kind: {{kinds}}',
    invisible: 'holds an invisible character',
    version: 'must be a version number such as 1.2.0',
    words: 'must be lower-case words joined by hyphens',
    mark: 'must be 2 to 20 lower-case letters or digits',
    unknownField: 'unknown field',
    noDescription: 'pack.json is missing: begin with “vademecum pack init”',
    attachmentType: 'type of attachment not accepted; accepted: {{types}}',
    attachmentSize: 'attachment of more than {{limit}} MB',
    noAttachment: 'no file “{{name}}” in attachments/',
    duplicate: 'identifier already used: {{id}}',
    kind: 'the identifier must begin with “{{kind}}”',
    prefix: 'the identifier must carry the mark of the pack: {{id}}',
    noSource: 'no source',
    reference: 'unknown entry: {{id}}',
    withdrawnPresent: '{{id}} is both present and withdrawn',
    withdrawnForeign: '{{id}} is not an entry of this pack',
  },
  template: {
    readme: `Folder of a Vademecum content pack

pack.json      identity of the pack: complete publisher, edition and date
entries/       one entry per row (CSV files named after the kind) or JSON or YAML files
attachments/   attached documents (PDF, DOCX, images); pack.json says to which entry they belong

Build:    vademecum pack build .
Sign:     vademecum pack keygen key.pem, then vademecum pack build . --key key.pem
Preview:  vademecum pack preview .
`,
  },
}
