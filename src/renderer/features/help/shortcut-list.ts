// The shortcuts as the help shows them. Keys are written as on the keyboard; `mod` is Ctrl, or Cmd on a Mac.

export const SHORTCUT_GROUPS = [
  {
    group: 'everywhere',
    shortcuts: [
      { action: 'search', keys: [['mod', 'K']] },
      { action: 'newNote', keys: [['mod', 'N']] },
      { action: 'copySource', keys: [['mod', '⇧', 'C']] },
      { action: 'undoAct', keys: [['mod', 'Z']] },
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
      { action: 'clearSearch', keys: [['Esc']] },
    ],
  },
  {
    group: 'notes',
    shortcuts: [
      { action: 'saveNote', keys: [['mod', 'S']] },
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
] as const
