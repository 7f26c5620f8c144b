// Entry of the loopback host: arguments, one address on standard output, exit code. Everything else is in run.ts.
import '../memory.ts'
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { resources } from '../../shared/i18n/resources.ts'
import { locateProgram, resolveDataDir } from '../data-dir.ts'
import { beginSearchThread } from '../search/early-thread.ts'
import { localeOf, serveInTerminal } from './terminal.ts'

async function main(): Promise<number> {
  const locale = localeOf(process.env)
  const { cli, errors } = resources[locale]
  const fail = (message: string, code: number) => {
    process.stderr.write(`${message}\n`)
    return code
  }
  // An older Node does not refuse the SQLite binding, it crashes on it.
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 14)) {
    return fail(fill(cli.start.nodeTooOld, { version: process.versions.node }), 1)
  }

  let values: { data?: string; port?: string }
  try {
    values = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } }).values
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 2)
  }
  const port = values.port ?? '0'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail(cli.start.badPort, 2)

  const program = locateProgram(import.meta.dirname)
  const dataDir = resolveDataDir({
    argv: values.data,
    env: process.env,
    programDir: program.root,
    homeDir: homedir(),
  })
  try {
    beginSearchThread()
    const { runWebHost } = await import('./run.ts')
    const host = await runWebHost({ dataDir, port: Number(port), program })
    const { stdin, stdout, stderr } = process
    await serveInTerminal(host, { stdin, stdout, stderr, locale })
    return 0
  } catch (error) {
    if (error instanceof AppError) return fail(errors[error.code], 1)
    return fail(
      fill(cli.start.unexpected, { reason: error instanceof Error ? error.message : String(error) }),
      1,
    )
  }
}

process.exit(await main())
