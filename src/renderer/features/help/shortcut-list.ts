// The shortcuts as the help shows them. Keys are written as on the keyboard; `mod` is Ctrl, or Cmd on a Mac;
// `home` and `end` are named in the language of the interface.

export const SHORTCUT_GROUPS = [
  {
    group: 'everywhere',
    shortcuts: [
      { action: 'search', keys: [['mod', 'K']] },
      { action: 'newNote', keys: [['mod', 'N']] },
      { action: 'quickNote', keys: [['mod', '⇧', 'N']] },
      { action: 'copySource', keys: [['mod', '⇧', 'C']] },
      { action: 'undoAct', keys: [['mod', 'Z']] },
      { action: 'addToBrief', keys: [['mod', 'D']] },
      { action: 'export', keys: [['mod', 'E']] },
      { action: 'settings', keys: [['mod', ',']] },
      { action: 'help', keys: [['F1']] },
      { action: 'nextPane', keys: [['F6'], ['⇧', 'F6']] },
      {
        action: 'history',
        keys: [
          ['Alt', '←'],
          ['Alt', '→'],
        ],
      },
      { action: 'escape', keys: [['Esc']] },
      {
        action: 'textSize',
        keys: [
          ['mod', '+'],
          ['mod', '−'],
          ['mod', '0'],
        ],
      },
    ],
  },
  {
    group: 'search',
    shortcuts: [
      { action: 'moveInResults', keys: [['↑'], ['↓']] },
      { action: 'openResult', keys: [['↵']] },
      { action: 'takeSuggestion', keys: [['→']] },
      { action: 'previewResult', keys: [['mod', 'I']] },
      { action: 'pinResult', keys: [['mod', 'B']] },
      { action: 'compareResult', keys: [['mod', 'J']] },
      { action: 'clearSearch', keys: [['Esc']] },
    ],
  },
  {
    group: 'figures',
    shortcuts: [
      { action: 'chartPoint', keys: [['←'], ['→']] },
      { action: 'chartEnds', keys: [['home'], ['end']] },
    ],
  },
  {
    group: 'events',
    shortcuts: [
      { action: 'timelineStep', keys: [['←'], ['→']] },
      { action: 'timelineSeries', keys: [['↑'], ['↓']] },
      { action: 'timelineEnds', keys: [['home'], ['end']] },
      { action: 'timelineScale', keys: [['+'], ['−']] },
    ],
  },
  {
    group: 'texts',
    shortcuts: [
      { action: 'findInText', keys: [['mod', 'F']] },
      { action: 'nextMatch', keys: [['↵'], ['F3']] },
      {
        action: 'previousMatch',
        keys: [
          ['⇧', '↵'],
          ['⇧', 'F3'],
        ],
      },
    ],
  },
  {
    group: 'notes',
    shortcuts: [
      { action: 'saveNote', keys: [['mod', 'S']] },
      { action: 'linkNote', keys: [['@']] },
      { action: 'openLink', keys: [['mod', '↵']] },
      { action: 'spelling', keys: [['mod', '.']] },
      { action: 'bold', keys: [['mod', 'B']] },
      { action: 'italic', keys: [['mod', 'I']] },
      {
        action: 'undoEdit',
        keys: [
          ['mod', 'Z'],
          ['mod', '⇧', 'Z'],
        ],
      },
    ],
  },
  {
    group: 'meetings',
    shortcuts: [
      { action: 'lineNew', keys: [['↵']] },
      { action: 'lineCite', keys: [['F2'], ['@']] },
      { action: 'lineCited', keys: [['⇧', '↵']] },
      { action: 'sideRead', keys: [['mod', 'I']] },
      { action: 'sideAdd', keys: [['mod', 'D']] },
      { action: 'lineSpeaker', keys: [['F3']] },
      { action: 'lineDecision', keys: [['F4']] },
      { action: 'lineAction', keys: [['F7']] },
      { action: 'lineQuotation', keys: [['F8']] },
      { action: 'lineCheck', keys: [['F9']] },
      { action: 'lineRaise', keys: [['⇧', 'F9']] },
      {
        action: 'agendaStep',
        keys: [
          ['Alt', '↑'],
          ['Alt', '↓'],
        ],
      },
    ],
  },
  {
    group: 'briefs',
    shortcuts: [
      { action: 'briefSearch', keys: [['F2']] },
      { action: 'sideRead', keys: [['mod', 'I']] },
      { action: 'briefText', keys: [['F4']] },
      { action: 'briefCheck', keys: [['F7']] },
      { action: 'briefSpeak', keys: [['F9']] },
      {
        action: 'briefMove',
        keys: [
          ['Alt', '↑'],
          ['Alt', '↓'],
        ],
      },
      { action: 'briefRemove', keys: [['⌫']] },
      { action: 'speakStep', keys: [['←'], ['→']] },
      { action: 'speakLayout', keys: [['M']] },
      { action: 'speakSize', keys: [['+'], ['−']] },
      { action: 'speakWatch', keys: [['C']] },
      { action: 'speakFull', keys: [['F']] },
    ],
  },
] as const
