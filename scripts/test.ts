// `npm test`: every check of the project in order, one line for each, and the sum at the end as `N passed, N failed`.
// A check that cannot run counts as failed; tests that cannot run on this machine say why and count as skipped.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureChromium } from './chromium.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules/.bin')
const REPORTS = join(ROOT, 'out/reports')

/** What failed, told again at the very end: a log is often read from there. */
const failures: string[] = []

type Sum = { passed: number; failed: number; skipped: number }
const sum: Sum = { passed: 0, failed: 0, skipped: 0 }

type Ended = { status: number | null; stdout: string; stderr: string; error?: Error }

/** A suite that hangs is ended, so that what the others found is still told. */
const PATIENCE_MS = 20 * 60_000

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
      env: { ...process.env, PATH: `${BIN}:${process.env['PATH'] ?? ''}`, ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', (error) => resolve({ status: null, stdout, stderr, error }))
    child.on('close', (status, signal) =>
      resolve({
        status,
        stdout,
        stderr,
        ...(signal === null ? {} : { error: new Error(`ended by ${signal}, after twenty minutes at most`) }),
      }),
    )
  })
}

/** A check that passes or fails as a whole; its output is shown only when it fails. */
async function check(label: string, command: string, args: readonly string[]): Promise<boolean> {
  const start = Date.now()
  const { status, stdout, stderr, error } = await run(command, args)
  const passed = status === 0
  sum[passed ? 'passed' : 'failed']++
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${label} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (!passed) {
    failures.push(label)
    console.log([error?.message, stdout, stderr].filter(Boolean).join('\n'))
  }
  return passed
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
  }[]
}

/** A Vitest project; its tests are added to the sum, its failures shown as Vitest prints them. */
async function suite(project: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const start = Date.now()
  const file = join(REPORTS, `${project}.json`)
  rmSync(file, { force: true })
  const args = [
    'run',
    '--project',
    project,
    '--reporter',
    'dot',
    '--reporter',
    'json',
    `--outputFile.json=${file}`,
  ]
  const { stdout, stderr, status, error } = await run(join(BIN, 'vitest'), args, env)
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    sum.failed++
    console.log(`FAIL ${project}: no report\n${error?.message ?? ''}\n${stdout}\n${stderr}`)
    return
  }
  const skipped = report.numPendingTests + report.numTodoTests
  // A file that fails to load has no failed test: it counts as one. So does a run that fails for any other reason.
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  const unexplained = status !== 0 && failed === 0 ? 1 : 0
  sum.passed += report.numPassedTests
  sum.failed += failed + unexplained
  sum.skipped += skipped
  console.log(
    `${failed + unexplained === 0 ? 'ok  ' : 'FAIL'} ${project}: ${report.numPassedTests} passed, ` +
      `${failed + unexplained} failed, ${skipped} skipped (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  )
  if (failed + unexplained > 0) console.log(stdout, stderr)
  for (const { name, status: ofFile, message, assertionResults } of report.testResults) {
    if (ofFile === 'failed' && message !== '')
      failures.push(`${relative(ROOT, name)}: ${message.slice(0, 500)}`)
    for (const test of assertionResults) {
      if (test.status === 'failed') {
        const said = (test.failureMessages ?? []).join('\n').replaceAll(`${ROOT}/`, '')
        failures.push(`${relative(ROOT, name)} › ${test.fullName}\n${said.slice(0, 800)}`)
      }
      if (test.status === 'pending' || test.status === 'skipped')
        console.log(`     skipped: ${test.fullName}`)
    }
  }
}

mkdirSync(REPORTS, { recursive: true })
const node = process.execPath
// Each of these keeps one core busy: two chains of them beside each other.
await Promise.all([
  check('types of every zone', node, ['scripts/typecheck.ts']),
  (async () => {
    await check('format and lint', join(BIN, 'biome'), ['check', '--error-on-warnings'])
    await check('layers', join(BIN, 'depcruise'), [
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'scripts',
      'test',
      'bench',
    ])
    await check('nothing unused', join(BIN, 'knip'), [])
    await check('library content', node, ['scripts/library/cli-check.ts'])
  })(),
])
const built = await check('build', node, ['scripts/build.ts'])
await suite('unit')
if (built) {
  const chromium = ensureChromium()
  if (chromium === null) {
    sum.failed++
    console.log(
      'FAIL end to end: no Chromium was found and none could be installed; set CHROMIUM_PATH to one',
    )
  } else await suite('e2e', { CHROMIUM_PATH: chromium })
} else {
  sum.failed++
  console.log('FAIL end to end: not run, the build failed')
}
for (const failure of failures) console.log(`\nFAILED ${failure}`)
if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped`)
// Alone on its line: what runs this reads it.
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1
