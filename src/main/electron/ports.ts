// What only Electron's shell can do. The only place that calls `shell`, with one call of each kind.
import { statSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Locale } from '../../shared/i18n/resources.ts'
import { resources } from '../../shared/i18n/resources.ts'
import type { Ports } from '../ports.ts'
import { createFileSaver } from './save-file.ts'
import type { ElectronModule } from './types.ts'
import { externalUrl } from './urls.ts'

/** Whether `path` is the folder `root` or lies inside it. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

/** Ports of the Electron host. Only the data folder and folders inside it can be shown. */
export function createElectronPorts(
  { shell, dialog }: Pick<ElectronModule, 'shell' | 'dialog'>,
  dataDir: string,
  parentWindow: () => BrowserWindow | null,
  locale: () => Locale,
): Ports {
  return {
    host: 'electron',
    openExternal: true,
    saveFile: createFileSaver(dialog, parentWindow, locale),
    async revealFolder(path) {
      // Opening a file would run the program that the system gives it.
      if (!isInside(dataDir, path) || !statSync(path).isDirectory()) {
        throw new Error('only the data folder and its folders can be shown')
      }
      const problem = await shell.openPath(path)
      if (problem !== '') throw new Error('the system could not show the folder')
    },
  }
}

/**
 * Hands an address to the system after a confirmation that shows it in full; anything but http, https and mailto is
 * dropped. One question at a time: requests made meanwhile are dropped, so that a page cannot pile them up.
 */
export function createExternalOpener(
  electron: Pick<ElectronModule, 'dialog' | 'shell'>,
  parentWindow: () => BrowserWindow | null,
  locale: () => Locale,
): (url: string) => Promise<void> {
  let asking = false
  return async (url) => {
    const address = externalUrl(url)
    if (address === null || asking) return
    asking = true
    try {
      const text = resources[locale()].menu.link
      const question = {
        type: 'question' as const,
        title: text.title,
        message: text.message,
        detail: `${address}\n\n${text.detail}`,
        buttons: [text.open, text.cancel],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      }
      const parent = parentWindow()
      const { response } = await (parent
        ? electron.dialog.showMessageBox(parent, question)
        : electron.dialog.showMessageBox(question))
      if (response === 0) await electron.shell.openExternal(address)
    } catch {
      // No program for such links, or the system refused: nothing the application can do about it.
    } finally {
      asking = false
    }
  }
}
