// Child of the test of rights: run as a user without rights on the folder, prints the code of the failed start.
import { openApp } from '../../src/main/app.ts'

const [, , dataDir = '', packDir = ''] = process.argv
const app = openApp({
  dataDir,
  packDir,
  version: 'test',
  ports: { host: 'cli', openExternal: false },
  access: 'exclusive',
})
const answer = await app.dispatch('app.status', {})
console.log(JSON.stringify(answer))
app.close()
