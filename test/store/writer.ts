// Child of the kill test: writes notes as fast as it can and prints a line for each one that was acknowledged.
import { writeSync } from 'node:fs'
import { openApp } from '../../src/main/app.ts'

const [, , dataDir = '', packDir = ''] = process.argv
const app = openApp({
  dataDir,
  packDir,
  version: 'test',
  ports: { host: 'cli', openExternal: false },
  access: 'exclusive',
})
for (let number = 0; number < 100_000; number++) {
  const answer = await app.dispatch('notes.create', { body: `note ${number} ${'texte '.repeat(200)}` })
  if (!answer.ok) throw new Error(answer.error.code)
  writeSync(1, `${number}\n`)
}
