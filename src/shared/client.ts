// Typed calls and subscriptions over any transport. Knows nothing of Electron, HTTP or React.
import type { OpInput, OpName, OpOutput } from './contract/contract.ts'
import type { EventMap, EventName } from './contract/events.ts'
import { fromWireError, type Wire } from './errors.ts'

/** What a door must provide. `invoke` answers a Wire and rejects only when the transport itself is broken. */
export type Transport = {
  invoke(name: string, input: unknown): Promise<Wire<unknown>>
  /** Calls back for every event; returns the way to stop. */
  subscribe(listener: (event: { name: string; payload: unknown }) => void): () => void
}

export type Client = {
  /** Resolves with the output or rejects with an AppError that has a code. */
  call<N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>>
  /** Returns the way to stop. */
  on<N extends EventName>(name: N, listener: (payload: EventMap[N]) => void): () => void
}

export function createClient(transport: Transport): Client {
  return {
    async call<N extends OpName>(name: N, input: OpInput<N>): Promise<OpOutput<N>> {
      const wire = await transport.invoke(name, input)
      if (!wire.ok) throw fromWireError(wire.error)
      return wire.value as OpOutput<N>
    },
    on(name, listener) {
      return transport.subscribe((event) => {
        if (event.name === name) listener(event.payload as EventMap[typeof name])
      })
    },
  }
}
