// The terminal side of the loopback host: prints addresses, waits for Enter and for the signals that end it. The
// address holds a secret: it is printed on standard output and nowhere else.
import type { Readable, Writable } from 'node:stream'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { RunningWebHost } from './run.ts'

export type Terminal = {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable
  readonly locale: Locale
}

type LanguageVariables = {
  readonly VADEMECUM_LANG?: string | undefined
  readonly LC_ALL?: string | undefined
  readonly LC_MESSAGES?: string | undefined
  readonly LANG?: string | undefined
}

/** `VADEMECUM_LANG`, then the system's language, then French. */
export function localeOf(env: LanguageVariables): Locale {
  const tag = env.VADEMECUM_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en(?![a-z])/i.test(tag) ? 'en' : 'fr'
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Prints an address and serves until a signal, or until `until` resolves; Enter prints a fresh address. Resolves once
 * everything is closed. Repeated signals are ignored: npm passes on the one that the terminal already sent.
 */
export async function serveInTerminal(
  host: RunningWebHost,
  terminal: Terminal,
  until: Promise<unknown> = new Promise(() => {}),
): Promise<void> {
  const text = resources[terminal.locale].cli.start
  // Where nobody can press Enter for another address, the one that is printed stays good.
  const isLasting = terminal.stdin.isTTY !== true
  const print = () => terminal.stdout.write(`${host.createAddress(isLasting)}\n`)
  print()
  terminal.stderr.write(`${isLasting ? text.addressLasting : text.addressOnce}\n`)
  // Only a terminal: what is piped in belongs to someone else, such as the script that started us.
  if (terminal.stdin.isTTY) {
    terminal.stderr.write(`${text.addressEnter}\n`)
    terminal.stdin.on('data', print)
    terminal.stdin.on('error', () => {})
  }
  let stop: () => void = () => {}
  const signalled = new Promise<void>((resolve) => {
    stop = resolve
    for (const signal of SIGNALS) process.on(signal, stop)
  })
  try {
    await Promise.race([signalled, until])
  } finally {
    terminal.stdin.off('data', print)
    terminal.stdin.pause()
    await host.stop()
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
