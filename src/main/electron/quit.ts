// The order of quitting as a machine of three phases: decisions only, the effects are in host.ts.

export type QuitPhase = 'running' | 'closing' | 'closed'

export type QuitStep = {
  readonly phase: QuitPhase
  /** Keep Electron from going on. */
  readonly prevent: boolean
  /** Begin the orderly shutdown; true once. */
  readonly begin: boolean
}

/** What a request to quit does. Repeated requests while closing wait for the first one. */
export function onQuitRequest(phase: QuitPhase): QuitStep {
  switch (phase) {
    case 'running':
      return { phase: 'closing', prevent: true, begin: true }
    case 'closing':
      return { phase: 'closing', prevent: true, begin: false }
    case 'closed':
      return { phase: 'closed', prevent: false, begin: false }
  }
}
