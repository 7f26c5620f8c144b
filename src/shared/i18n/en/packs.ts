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
  problem: {
    encoding: 'the file is not UTF-8: save it as “CSV UTF-8”',
    json: 'this is not JSON',
    tableName: 'the name of the file must begin with a kind of entry: {{kinds}}',
    column: 'an entry of kind “{{kind}}” has no field “{{name}}”',
    columnTwice: 'the column “{{name}}” is given twice',
    notAFile: 'only files are read here',
    fileType: 'only .csv, .json, .ndjson, .yaml and .yml are read',
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
Preview:  vademecum pack install PACK.zip --data preview --yes, then open Vademecum with --data preview
`,
  },
}
