// Child of the kill test: installs a pack and kills itself, with no chance to tidy up, when the named step begins.
import { openApp } from '../../src/main/app.ts'

const [, , dataDir = '', packDir = '', path = '', step = ''] = process.argv
const app = openApp({
  dataDir,
  packDir,
  version: '1.0.0',
  ports: { host: 'cli', openExternal: false },
  access: 'exclusive',
})
let entries = 0
app.subscribe((event) => {
  if (event.name !== 'packs.progress') return
  const { phase } = event.payload
  if (phase === 'entries') entries++
  if (phase === step || (step === 'late' && entries > 1)) process.kill(process.pid, 'SIGKILL')
})
const wire = await app.dispatch('packs.install', { source: { path } })
process.stdout.write(wire.ok ? 'installed' : wire.error.code)
app.close()
