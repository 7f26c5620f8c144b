// Entry of the command line: hands the process to main.ts and its exit code back. Nothing else.
import { fill } from '../../shared/i18n/fill.ts'
import { resources } from '../../shared/i18n/resources.ts'
import { locateProgram } from '../data-dir.ts'
import { runCli } from './main.ts'

// An older Node does not refuse the SQLite binding, it crashes on it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14)) {
  const text = resources.fr.cli.start.nodeTooOld
  process.stderr.write(`${fill(text, { version: process.versions.node })}\n`)
  process.exitCode = 1
} else {
  const { stdin, stdout, stderr, env } = process
  process.exitCode = await runCli(process.argv.slice(2), locateProgram(import.meta.dirname), {
    stdin,
    stdout,
    stderr,
    env,
  })
}
