// What only a shell can do, as an interface that each host fills in. The core sees nothing else of its host.

import type { ExportedFile } from './export/downloads.ts'

export type Ports = {
  readonly host: 'electron' | 'web' | 'cli'
  /** Shows a folder in the system's file manager; absent where the host cannot. */
  readonly revealFolder?: (path: string) => Promise<void>
  /**
   * Asks the user where to save a document and writes it there; false when the user gave up. Absent where the host has no
   * dialog: the document is then fetched once from `App.takeDownload`.
   */
  readonly saveFile?: (file: ExportedFile) => Promise<boolean>
  /** Whether clicks on http(s) links are opened by the host in the system's browser. */
  readonly openExternal: boolean
}
