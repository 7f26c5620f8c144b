// The parts of Electron that the host uses, passed in as one object. Types only: the value import is in index.ts.

/** What index.ts passes in, and what tests replace. */
export type ElectronModule = Pick<
  typeof import('electron'),
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>

/** The computer and the command line, so that no decision reads `process` itself. */
export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Without the executable. */
  readonly args: readonly string[]
  readonly homeDir: string
  readonly tempDir: string
  /** Electron's folder of packaged resources. */
  readonly resourcesDir: string
}
