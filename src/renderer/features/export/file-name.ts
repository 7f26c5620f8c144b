// What an exported file is called: the name of the list, in letters that every system and every mailbox takes.
import { fold } from '../../../shared/text/fold.ts'

const two = (part: number) => String(part).padStart(2, '0')

/** `vademecum-evenements-2027-03-01.csv` for the list “Événements”. */
export function exportFileName(list: string, extension: string, now: Date): string {
  const name = fold(list)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${['vademecum', name, day].filter((part) => part !== '').join('-')}.${extension}`
}
