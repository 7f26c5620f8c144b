// The window's change of packs, for the screens that show it.
import { useSyncExternalStore } from 'react'
import { api } from '../../api/api.ts'
import { createPackJobs, type PackJob } from './pack-job.ts'

export const packJobs = createPackJobs(api)

export function usePackJob(): PackJob {
  return useSyncExternalStore(packJobs.subscribe, packJobs.get)
}
