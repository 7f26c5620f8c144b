// The one import of the window.
import { useSyncExternalStore } from 'react'
import { api, toAppError } from '../../api/api.ts'
import { createTextImport, type ImportState } from './text-import.ts'

export const textImport = createTextImport({
  add: (input) => api.call('texts.add', input),
  codeOf: (error) => toAppError(error).code,
})

export function useTextImport(): ImportState {
  return useSyncExternalStore(textImport.subscribe, textImport.get)
}
