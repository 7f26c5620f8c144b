// Texts of the terminal: commands, diagnosis, start.
import type { cli as source } from '../fr/cli.ts'
import type { Messages } from '../messages.ts'

export const cli: Messages<typeof source> = {
  help: `Vademecum {{version}}

Usage: vademecum <command> [options]

Commands
  search "<query>"          searches the library and your notes
      --kind KIND           one kind only; may be repeated ({{kinds}})
      --year A..B           years; “2010”, “2010..” and “..2020” are accepted
      --lang fr|en          words of one language only
      --limit N             number of results, 1 to 200 (20 by default)
      --explain             says why each result is there
      --no-also             without the other names of the glossary
      --flat                one result per passage of a text rather than per text
      --batch FILE          one query per line, one line of JSON per answer (with --json; -: standard input)
  show <id>                 a whole entry with its sources and links; or a note
  list [--kind KIND]        all entries, or those of one kind
  note add <id> <text>      adds a note to an entry (text -: standard input)
  note list                 your notes, newest first
  text …                    texts that you add, searched by passages (text help)
  pack …                    content packs: build, verify, install (pack help)
  brief, meeting, cite      dossiers, reports, citations (“brief help” says more)
  doctor                    state of the program, the files and the rights
  help                      this help

Options of every command
  --json                    answer in JSON
  --data FOLDER             data folder; else the variable VADEMECUM_DATA, else “Vademecum” in your home folder
  --lang fr|en              language of the texts
  --version                 version of the program

Exit code: 0 success, 1 failure, 2 wrong usage.`,
  hint: 'Try: vademecum help',
  usage: {
    noCommand: 'No command was given.',
    unknownCommand: 'Unknown command: {{name}}.',
    unknownOption: 'Unknown or misplaced option: {{name}}.',
    optionValue: 'The option {{name}} does not have the expected form.',
    searchText: 'Give a query in quotation marks, or --batch FILE.',
    searchBoth: 'Give either a query or --batch, not both.',
    batchJson: '--batch answers in JSON: add --json.',
    kind: 'Unknown kind: {{value}}. Kinds: {{kinds}}.',
    year: 'Years not understood: {{value}}. Write 2010..2020, 2010, 2010.. or ..2020.',
    limit: '--limit expects a number from 1 to 200.',
    lang: '--lang expects fr or en.',
    showId: 'Give one identifier, for instance: vademecum show event-alliance-20.',
    noExtra: 'This command takes no other argument: {{value}}.',
    noteCommand: 'Write: note add <id> <text>, or note list.',
    noteText: 'The note is empty: nothing was saved.',
  },
  batchUnreadable: 'The file of queries cannot be read: {{path}}.',
  search: {
    none: 'No result.',
    summary: '{{shown}} of {{total}} results ({{ms}} ms)',
    one: '1 result ({{ms}} ms)',
    suggestion: 'No exact result; near results for: {{query}}',
  },
  show: {
    identifier: 'Identifier',
    summary: 'Summary',
    caveats: 'Caveats',
    sources: 'Sources',
    via: 'read in {{title}}',
    backlinks: 'Referred to by',
    notes: 'Your notes',
    confidence: 'Confidence',
  },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  yes: 'yes',
  no: 'no',
  fields: {
    acronyms: 'Acronyms',
    addressedTo: 'Addressed to',
    address: 'Address',
    adopted: 'Adopted',
    amends: 'Amends',
    articles: 'Articles',
    asOf: 'As of',
    at: 'At',
    authors: 'Authors',
    axes: 'Strands',
    axis: 'Strand',
    bodies: 'Bodies',
    broader: 'Broader term',
    city: 'City',
    complements: 'Complements',
    counts: 'What is counted',
    countries: 'Countries',
    country: 'Country',
    created: 'Created',
    currency: 'Currency',
    date: 'Date',
    delegations: 'Delegations',
    details: 'Details',
    differsFrom: 'Other figures',
    end: 'End',
    evidence: 'Evidence',
    figure: 'Figure',
    frequency: 'Frequency',
    funders: 'Funders',
    funding: 'Funding',
    geography: 'Territory',
    head: 'Head of delegation',
    inForce: 'In force',
    indicator: 'Indicator',
    issuedBy: 'Issued by',
    issuers: 'Issuers',
    keywords: 'Keywords',
    labels: 'Other names',
    language: 'Language',
    leads: 'Leads',
    measureCount: 'Number of measures',
    members: 'Members',
    method: 'Method',
    mode: 'Form',
    number: 'Number',
    opened: 'Opened for signature',
    organisation: 'Organisation',
    organisers: 'Organisers',
    originalTitle: 'Original title',
    otherPartners: 'Other partners',
    outcomes: 'Outcomes',
    parent: 'Part of',
    participants: 'Participants',
    parties: 'Parties',
    partners: 'Partners',
    people: 'People',
    period: 'Period',
    person: 'Person',
    place: 'Place',
    places: 'Places',
    plan: 'Plan',
    published: 'Published',
    publisher: 'Publisher',
    quotedBy: 'Quoted by',
    readAs: 'Read as',
    reason: 'Reason',
    related: 'See also',
    role: 'Role',
    roles: 'Roles',
    said: 'Said',
    sameSubject: 'Same subject',
    seat: 'Seat',
    series: 'Series',
    sessions: 'Sessions',
    source: 'Source',
    speakers: 'Speakers',
    start: 'Start',
    started: 'Started',
    status: 'Status',
    summary: 'Summary',
    supersededBy: 'Superseded by',
    symbol: 'Symbol',
    theme: 'Theme',
    title: 'Title',
    topics: 'Topics',
    type: 'Type',
    unit: 'Unit',
    validity: 'Validity',
    value: 'Value',
    venue: 'Venue',
  },
  list: { total: '{{total}} entries', one: '1 entry' },
  note: { added: 'Note saved ({{id}}).', none: 'No note.', free: 'no entry', untitled: '(empty)' },
  doctor: {
    program: 'Program',
    version: 'Version',
    system: 'System',
    state: 'State',
    ready: 'ready',
    readOnly: 'ready, read-only (the application is open)',
    failed: 'failed',
    paths: 'Places',
    dataDir: 'Data',
    logs: 'Logs',
    pack: 'Library',
    edition: 'edition {{edition}}, {{entries}} entries',
    noPack: 'no library installed',
    files: 'Files',
    absent: 'absent',
    notOpen: 'not open',
    sound: 'sound',
    schema: 'version {{version}}',
    counts: 'Content',
    entries: 'Entries',
    notes: 'Notes',
    trashedNotes: 'Notes in the trash',
    backups: 'Backup copies',
    modes: 'Rights',
    modeWrong: '{{path}}: {{mode}} instead of {{expected}}',
    modesSound: 'as they should be',
    sound_summary: 'All is well.',
    problems: 'Problems: {{list}}.',
    failedState: 'start',
    damagedFile: 'file {{name}}',
    wrongModes: 'rights',
  },
  start: {
    building: 'Preparing the program (once after each change)…',
    buildFailed: 'The program could not be prepared.',
    installing: 'Setting up Electron (60 seconds at most)…',
    noElectron: 'Electron is not available on this machine: Vademecum opens in the browser.',
    electronFailed: 'Electron could not start: Vademecum opens in the browser.',
    noDisplay: 'No display was found: open the address below in a browser of this machine.',
    noBrowser: 'No browser could be opened: open the address below yourself on this machine.',
    addressOnce: 'This address serves once and for one minute.',
    addressLasting: 'This address stays valid until the program closes: do not pass it on.',
    addressEnter: 'Enter: a new address. Ctrl+C: quit.',
    badPort: '--port expects a number from 0 to 65535.',
    unexpected: 'Vademecum could not start: {{reason}}',
    nodeTooOld:
      'Vademecum needs Node 22.14 or newer (this is {{version}}). Start it with “npm start” after “npm ci”.',
  },
}
