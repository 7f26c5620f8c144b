// One line at the foot of a terminal that says how far long work is, written over and over; nothing without a terminal.
import type { Writable } from 'node:stream'

export type Terminal = Writable & { readonly isTTY?: boolean }
export type ProgressLine = { show(text: string): void; clear(): void }

/** To be cleared before anything else is printed. */
export function createProgressLine(terminal: Terminal, isWanted: boolean): ProgressLine {
  const isShown = isWanted && terminal.isTTY === true
  let shown = ''
  const write = (text: string): void => {
    if (!isShown || text === shown) return
    shown = text
    terminal.write(`\r\u001b[K${text}`)
  }
  return { show: write, clear: () => write('') }
}

/** A space before the sign in French, none in English. */
export const percent = (share: number, locale: 'fr' | 'en'): string =>
  `${Math.floor(100 * share)}${locale === 'fr' ? '\u202f' : ''}%`
