// `npm run vademecum -- …`: the command line, in this process. Builds the pack if its sources changed; says nothing.
import { BuildError, ensureBuilt, isFresh } from './ensure-build.ts'

try {
  await ensureBuilt({ parts: ['library'] })
  // The bundle starts faster. When the sources are newer they run as they are: no need to wait for the renderer.
  if (isFresh('program')) {
    const bundle = new URL('../out/main/cli.js', import.meta.url)
    await import(bundle.href)
  } else {
    await import('../src/main/cli/index.ts')
  }
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  process.stderr.write(`${error.output.trimEnd()}\n${error.message}\n`)
  process.exitCode = 1
}
