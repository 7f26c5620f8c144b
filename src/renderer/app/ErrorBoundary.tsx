// Catches what a screen throws while rendering, reports it, and offers the way out. The only class component: React asks for one.
import { Component, type ReactNode } from 'react'
import { CrashScreen } from './CrashScreen.tsx'
import { reportError } from './report.ts'

type Props = {
  children: ReactNode
  /** A change of this value clears the error: the address of the screen. */
  resetKey?: string
}
type State = { failed: boolean; resetKey: string | undefined }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override componentDidCatch(error: unknown): void {
    reportError(error)
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashScreen /> : this.props.children
  }
}
