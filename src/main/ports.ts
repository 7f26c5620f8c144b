// What only a shell can do, as an interface that each host fills in. The core sees nothing else of its host.

export type Ports = {
  readonly host: 'electron' | 'web' | 'cli'
  /** Shows a folder in the system's file manager; absent where the host cannot. */
  readonly revealFolder?: (path: string) => Promise<void>
  /** Whether clicks on http(s) links are opened by the host in the system's browser. */
  readonly openExternal: boolean
}
