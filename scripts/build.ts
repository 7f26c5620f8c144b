// `npm run build`: builds the library and the bundles, quietly unless something fails. `--library`: the pack only.
import { BuildError, build } from './ensure-build.ts'

const onlyLibrary = process.argv.includes('--library')
const start = performance.now()
try {
  await build(onlyLibrary ? ['library'] : ['library', 'index', 'program'])
  process.stdout.write(
    `${onlyLibrary ? 'out/library' : 'out'}: ${Math.round(performance.now() - start)} ms\n`,
  )
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  process.stderr.write(`${error.output.trimEnd()}\n${error.message}\n`)
  process.exitCode = 1
}
