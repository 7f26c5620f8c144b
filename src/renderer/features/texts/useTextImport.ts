// The one import of the window.
import { useSyncExternalStore } from 'react'
import { addText } from '../../../shared/add-text.ts'
import { api, toAppError } from '../../api/api.ts'
import { createTextImport, type ImportState } from './text-import.ts'

export const textImport = createTextImport({
  add: (text, onShare) => addText(api, text, onShare),
  codeOf: (error) => toAppError(error).code,
})

export function useTextImport(): ImportState {
  return useSyncExternalStore(textImport.subscribe, textImport.get)
}
