// The native menus: every label in both languages, shortcuts without clash and reachable on French keyboards.
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuActions, menuTemplate, steppedTextSize } from '../../src/main/electron/menu.ts'
import { MENU_COMMANDS } from '../../src/shared/contract/events.ts'
import { DEFAULT_SETTINGS, Settings } from '../../src/shared/contract/settings.ts'
import { resources } from '../../src/shared/i18n/resources.ts'
import { flattenMenu } from '../support/fake-electron.ts'
import { firstWindow, start, until } from './start.ts'

const NONE: MenuActions = { command: () => undefined, reveal: () => undefined, textSize: () => undefined }
const PLATFORMS = ['linux', 'win32', 'darwin'] as const
const CASES = PLATFORMS.flatMap((platform) =>
  (['fr', 'en'] as const).flatMap((locale) =>
    [true, false].map((devTools) => ({ platform, locale, devTools })),
  ),
)

/** What Electron gives to roles that have no accelerator of their own here. */
function roleAccelerator(role: string, platform: NodeJS.Platform): string | undefined {
  const mac = platform === 'darwin'
  const table: Record<string, string | undefined> = {
    undo: 'CommandOrControl+Z',
    redo: platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z',
    cut: 'CommandOrControl+X',
    copy: 'CommandOrControl+C',
    paste: 'CommandOrControl+V',
    pasteAndMatchStyle: mac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V',
    selectAll: 'CommandOrControl+A',
    minimize: 'CommandOrControl+M',
    close: 'CommandOrControl+W',
    quit: mac ? 'Command+Q' : undefined,
    reload: 'CommandOrControl+R',
    toggleDevTools: mac ? 'Alt+Command+I' : 'Control+Shift+I',
    togglefullscreen: mac ? 'Control+Command+F' : 'F11',
    hide: 'Command+H',
    hideOthers: 'Command+Alt+H',
  }
  return table[role]
}

function accelerators(items: readonly MenuItemConstructorOptions[], platform: NodeJS.Platform): string[] {
  return items.flatMap((item) => {
    const shortcut =
      (item.accelerator as string | undefined) ??
      (item.role ? roleAccelerator(item.role, platform) : undefined)
    return shortcut ? [shortcut] : []
  })
}

function normalize(accelerator: string, platform: NodeJS.Platform): string {
  const command = platform === 'darwin' ? 'command' : 'control'
  return accelerator
    .toLowerCase()
    .split('+')
    .map(
      (part) => ({ commandorcontrol: command, cmd: 'command', option: 'alt', ctrl: 'control' })[part] ?? part,
    )
    .sort()
    .join('+')
}

describe.each(CASES)('menu on $platform in $locale, tools $devTools', ({ platform, locale, devTools }) => {
  const items = flattenMenu(menuTemplate({ platform, locale, devTools }, NONE))
  const texts: string[] = Object.values(resources[locale].menu).filter((text) => typeof text === 'string')

  it('labels every item from the messages', () => {
    for (const item of items) {
      if (item.type === 'separator') continue
      expect([...texts, 'Vademecum']).toContain(item.label)
    }
  })

  it('offers every command of the contract once', () => {
    const ids = items.flatMap((item) => (item.id ? [item.id] : []))
    expect(ids.filter((id) => (MENU_COMMANDS as readonly string[]).includes(id)).sort()).toEqual(
      [...MENU_COMMANDS].sort(),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has no clash of shortcuts', () => {
    const used = accelerators(items, platform).map((one) => normalize(one, platform))
    expect(used.filter((one, index) => used.indexOf(one) !== index)).toEqual([])
  })

  it('has no Ctrl+Alt, bracket or digit but the zoom’s zero', () => {
    for (const accelerator of accelerators(items, platform)) {
      const parts = normalize(accelerator, platform).split('+')
      expect(parts.includes('control') && parts.includes('alt')).toBe(false)
      expect(accelerator).not.toMatch(/[[\]{}()]/)
      const key = accelerator.split('+').at(-1) ?? ''
      if (/^(num)?\d$/.test(key)) expect(key).toMatch(/0$/)
    }
  })

  it('has the shortcuts of the product', () => {
    const by = (id: string) => items.find((item) => item.id === id)?.accelerator
    expect(by('search')).toBe('CommandOrControl+K')
    expect(by('new-note')).toBe('CommandOrControl+N')
    expect(by('go-settings')).toBe('CommandOrControl+,')
    expect(by('help')).toBe('F1')
    expect(by('copy-source')).toBe('CommandOrControl+Shift+C')
    expect(by('add-to-brief')).toBe('CommandOrControl+D')
    expect(by('find')).toBe('CommandOrControl+F')
    expect(by('save')).toBe('CommandOrControl+S')
    expect(by('next-pane')).toBe('F6')
    expect(by('text-larger')).toBe('CommandOrControl+Plus')
    expect(by('text-smaller')).toBe('CommandOrControl+-')
    expect(by('text-normal')).toBe('CommandOrControl+0')
    if (platform !== 'darwin') {
      expect(by('go-back')).toBe('Alt+Left')
      expect(by('go-forward')).toBe('Alt+Right')
    }
  })

  it('has reloading and tools for development only', () => {
    const roles = items.map((item) => item.role)
    expect(roles.includes('toggleDevTools')).toBe(devTools)
    expect(roles.includes('reload')).toBe(devTools)
    expect(roles).not.toContain('forceReload')
  })

  it('hides only the items that carry a second shortcut', () => {
    for (const item of items.filter((one) => one.visible === false)) {
      expect(item).toMatchObject({ acceleratorWorksWhenHidden: true })
      expect(item.id).toMatch(/^text-/)
    }
  })
})

describe('messages', () => {
  it('differ between the languages, or are the same on purpose', () => {
    const same = Object.entries(resources.fr.menu)
      .filter(([key, text]) => typeof text === 'string' && resources.en.menu[key as 'file'] === text)
      .map(([key]) => key)
    expect(same.sort()).toEqual(['instruments', 'notes', 'services', 'texts'])
  })

  it('keep the narrow space of French', () => {
    expect(JSON.stringify(resources.fr.menu)).not.toMatch(/[ \u00a0][;:!?»]|«[ \u00a0]/)
  })
})

describe('in the application', () => {
  it('sends commands to the focused window', async () => {
    const { system } = await start()
    for (const command of MENU_COMMANDS) system.clickMenu(command)
    expect(firstWindow(system).webContents.sent).toEqual(
      MENU_COMMANDS.map((command) => ({
        channel: 'api:event',
        message: { name: 'menu.command', payload: { command } },
      })),
    )
  })

  it('is rebuilt when the language changes, and only then', async () => {
    const { system, core } = await start()
    expect(system.menusBuilt).toBe(1)
    core.publish({ name: 'settings.changed', payload: { ...DEFAULT_SETTINGS, locale: 'fr', theme: 'dark' } })
    expect(system.menusBuilt).toBe(1)
    core.publish({ name: 'settings.changed', payload: { ...DEFAULT_SETTINGS, locale: 'en', theme: 'dark' } })
    expect(system.menusBuilt).toBe(2)
    expect(system.menuItems().some((item) => item.label === 'Open Log Folder')).toBe(true)
  })

  it('changes the one size of text that the settings keep', async () => {
    const { system, core } = await start({ settings: { textSize: 120 } })
    for (const id of ['text-larger', 'text-smaller', 'text-normal', 'text-larger:CommandOrControl+=']) {
      system.clickMenu(id)
    }
    expect(core.calls.filter((call) => call.name === 'settings.set').map((call) => call.input)).toEqual([
      { textSize: 130 },
      { textSize: 110 },
      { textSize: 100 },
      { textSize: 130 },
    ])
    expect([steppedTextSize(200, 1), steppedTextSize(80, -1), steppedTextSize(190, 0)]).toEqual([
      200, 80, 100,
    ])
    const { textSize } = Settings.shape
    expect([textSize.minValue, textSize.maxValue]).toEqual([80, 200])
  })

  it('opens the folders through the core', async () => {
    const { system, core, dataDir } = await start()
    system.clickMenu('Ouvrir le dossier des journaux')
    system.clickMenu('open-data')
    expect(core.calls.filter((call) => call.name === 'app.reveal').map((call) => call.input)).toEqual([
      { what: 'logs' },
      { what: 'data' },
    ])
    await until(() => system.opened.length === 2)
    expect(system.opened[0]).toEqual({ kind: 'path', target: dataDir })
  })
})
