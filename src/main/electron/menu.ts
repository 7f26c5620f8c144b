// The native menus, in French and English, for each system. A template is plain data: the effect is one line in host.ts.
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/events.ts'
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'

export type MenuActions = {
  /** A command for the window in front. */
  command(command: MenuCommand): void
  reveal(what: 'data' | 'logs'): void
  /** By one step; 0 is back to normal. */
  textSize(step: 1 | -1 | 0): void
}

export type MenuSetting = {
  readonly locale: Locale
  readonly platform: NodeJS.Platform
  /** Reloading can lose a draft and the tools expose the page: for development only. */
  readonly devTools: boolean
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** The size of the text after a step, within what the settings accept. */
export function steppedTextSize(current: number, step: 1 | -1 | 0): number {
  return step === 0 ? DEFAULT_SETTINGS.textSize : Math.min(200, Math.max(80, current + step * 10))
}

/**
 * Shortcuts follow the character, never Ctrl+Alt (AltGr on French keyboards), brackets or digits, but for the zoom.
 * Items that are roles get their shortcut from Electron.
 */
export function menuTemplate(setting: MenuSetting, actions: MenuActions): MenuItemConstructorOptions[] {
  const text = resources[setting.locale].menu
  const mac = setting.platform === 'darwin'

  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => actions.command(id),
  })
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
  ): MenuItemConstructorOptions => ({ role: name, label })
  // Not Electron's zoom roles: the page answers the same shortcuts with the size kept in the settings, and a second
  // zoom beside it could only be undone where it was made.
  const textSize = (id: string, label: string, step: 1 | -1 | 0, accelerator: string) => ({
    id,
    label,
    accelerator,
    click: () => actions.textSize(step),
  })
  /** An item has one shortcut: another one for the same action needs an item that is not shown. */
  const alias = (item: MenuItemConstructorOptions, accelerator: string): MenuItemConstructorOptions => ({
    ...item,
    id: `${item.id}:${accelerator}`,
    accelerator,
    visible: false,
    acceleratorWorksWhenHidden: true,
  })
  const normal = textSize('text-normal', text.textNormal, 0, 'CommandOrControl+0')
  const larger = textSize('text-larger', text.textLarger, 1, 'CommandOrControl+Plus')
  const smaller = textSize('text-smaller', text.textSmaller, -1, 'CommandOrControl+-')
  const settings = command('go-settings', text.settings, 'CommandOrControl+,')

  const application: MenuItemConstructorOptions = {
    label: 'Vademecum',
    submenu: [
      role('about', text.about),
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'services', label: text.services, submenu: [] },
      SEPARATOR,
      role('hide', text.hide),
      role('hideOthers', text.hideOthers),
      role('unhide', text.unhide),
      SEPARATOR,
      role('quit', text.quit),
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: text.file,
    submenu: [
      command('new-note', text.newNote, 'CommandOrControl+N'),
      command('quick-note', text.quickNote, 'CommandOrControl+Shift+N'),
      SEPARATOR,
      command('save', text.saveNow, 'CommandOrControl+S'),
      command('export', text.export, 'CommandOrControl+E'),
      ...(mac
        ? [SEPARATOR, role('close', text.closeWindow)]
        : [
            SEPARATOR,
            settings,
            SEPARATOR,
            // Windows has no shortcut for the role; the same one everywhere.
            { ...role('quit', text.quit), accelerator: 'CommandOrControl+Q' },
          ]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: text.edit,
    submenu: [
      role('undo', text.undo),
      role('redo', text.redo),
      // Outside a text its shortcut is that of the role, which the page hears first.
      command('undo-act', text.undoAct),
      SEPARATOR,
      role('cut', text.cut),
      role('copy', text.copy),
      role('paste', text.paste),
      role('pasteAndMatchStyle', text.pastePlain),
      role('selectAll', text.selectAll),
      SEPARATOR,
      command('copy-source', text.copySource, 'CommandOrControl+Shift+C'),
      command('add-to-brief', text.addToBrief, 'CommandOrControl+D'),
      SEPARATOR,
      command('search', text.search, 'CommandOrControl+K'),
      command('find', text.find, 'CommandOrControl+F'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: text.view,
    submenu: [
      normal,
      larger,
      smaller,
      // `Plus` means Shift and the = key: it misses keyboards where + needs no Shift, and keypads.
      alias(larger, 'CommandOrControl+='),
      alias(larger, 'CommandOrControl+numadd'),
      alias(smaller, 'CommandOrControl+numsub'),
      alias(normal, 'CommandOrControl+num0'),
      SEPARATOR,
      command('next-pane', text.nextPane, 'F6'),
      command('previous-pane', text.previousPane, 'Shift+F6'),
      SEPARATOR,
      role('togglefullscreen', text.fullScreen),
      ...(setting.devTools
        ? [SEPARATOR, role('reload', text.reload), role('toggleDevTools', text.devTools)]
        : []),
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: text.go,
    submenu: [
      // On macOS Alt and an arrow move the cursor by a word.
      command('go-back', text.back, mac ? 'Control+Command+Left' : 'Alt+Left'),
      command('go-forward', text.forward, mac ? 'Control+Command+Right' : 'Alt+Right'),
      SEPARATOR,
      command('go-home', text.home),
      command('go-searches', text.searches),
      SEPARATOR,
      command('go-events', text.events),
      command('go-figures', text.figures),
      command('go-plans', text.plans),
      command('go-instruments', text.instruments),
      command('go-topics', text.topics),
      command('go-library', text.library),
      command('go-packs', text.packs),
      command('go-texts', text.texts),
      SEPARATOR,
      command('go-meetings', text.meetings),
      command('go-follow-up', text.followUp),
      command('go-briefs', text.briefs),
      command('go-notes', text.notes),
      command('go-trash', text.trash),
    ],
  }
  const window: MenuItemConstructorOptions = {
    label: text.window,
    role: 'window',
    submenu: mac
      ? [
          role('minimize', text.minimizeMac),
          role('zoom', text.zoomWindow),
          SEPARATOR,
          role('front', text.front),
        ]
      : [role('minimize', text.minimize), role('close', text.closeWindow)],
  }
  const help: MenuItemConstructorOptions = {
    label: text.help,
    role: 'help',
    submenu: [
      command('help', text.helpContents, 'F1'),
      SEPARATOR,
      { id: 'open-data', label: text.openData, click: () => actions.reveal('data') },
      { id: 'open-logs', label: text.openLogs, click: () => actions.reveal('logs') },
      ...(mac ? [] : [SEPARATOR, role('about', text.about)]),
    ],
  }
  return [...(mac ? [application] : []), file, edit, view, go, window, help]
}
