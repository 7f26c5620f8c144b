// The Electron door: hands the real Electron to the host. Besides the preload, the only value import of electron.
import '../memory.ts'
import { homedir, tmpdir } from 'node:os'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { openApp } from '../app.ts'
import { beginSearchThread } from '../search/early-thread.ts'
import { startElectronHost } from './host.ts'

beginSearchThread()

// Not awaited: Electron reaches `ready` only once this module has been evaluated (electron#40719).
startElectronHost({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell },
  openApp,
  mainDir: import.meta.dirname,
  surroundings: {
    platform: process.platform,
    env: process.env,
    args: process.argv.slice(1),
    homeDir: homedir(),
    tempDir: tmpdir(),
    resourcesDir: process.resourcesPath,
  },
}).catch((error: unknown) => {
  // A fault of the program itself: what can fail on a user's computer opens the window and is told there.
  dialog.showErrorBox('Vademecum', String(error))
  app.exit(1)
})
