// A program of its own for the tests: the loopback host in a terminal, on folders given as arguments.
import { runWebHost } from '../../src/main/web/run.ts'
import { serveInTerminal } from '../../src/main/web/terminal.ts'

const [dataDir = '', packDir = '', rendererDir = '', port = '0'] = process.argv.slice(2)
const host = await runWebHost({
  dataDir,
  port: Number(port),
  program: { root: '', version: '0.0.0-test', packDir, rendererDir },
})
// The tests write Enter into a pipe, where a user has a terminal.
const stdin = Object.assign(process.stdin, { isTTY: true as const })
await serveInTerminal(host, { stdin, stdout: process.stdout, stderr: process.stderr, locale: 'fr' })
process.exit(0)
