// Whether the core answers, for components.
import { useSyncExternalStore } from 'react'
import { connection } from '../api/api.ts'
import type { ConnectionState } from '../api/connection.ts'

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.get)
}
