// Knows whether out/ belongs to the present sources, by a hash of their content, and brings it up to date. Two
// commands at once are safe: the second waits, then finds the work done.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import Database from 'better-sqlite3'

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'out')
const LOCK_FILE = join(OUT, '.build-lock')

/** `library`: the pack. `index`: the index of its entries. `program`: the bundles of the doors and the renderer. */
export type Part = 'library' | 'index' | 'program'

type Recipe = {
  /** Files and folders whose content decides, relative to the repository. */
  readonly inputs: readonly string[]
  /** Files that must be there, relative to the repository. */
  readonly outputs: readonly string[]
  readonly command: readonly string[]
}

const RECIPES: Readonly<Record<Part, Recipe>> = {
  library: {
    inputs: ['resources/library', 'scripts/library', 'src/shared/library', 'package-lock.json'],
    outputs: ['out/library/manifest.json', 'out/library/entries.ndjson'],
    command: ['scripts/library/build.ts'],
  },
  index: {
    inputs: ['resources/library', 'scripts/library', 'src/main', 'src/shared', 'package-lock.json'],
    outputs: ['out/library/index/entries.index'],
    command: ['scripts/library/index.ts'],
  },
  program: {
    inputs: ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'],
    outputs: [
      'out/main/index.js',
      'out/main/web.js',
      'out/main/cli.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ],
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
  },
}
const ALL_PARTS: readonly Part[] = ['library', 'index', 'program']
const TEST_FILE = /\.test\.tsx?$/

/** The command's own words, for whoever has to repair it. */
export class BuildError extends Error {
  readonly output: string

  constructor(part: Part, output: string) {
    super(`the build of the ${part} failed`)
    this.name = 'BuildError'
    this.output = output
  }
}

/** Hash of names and contents of the inputs; tests are left out, because no bundle holds them. */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    // A file may go away between the listing and here.
    const content = existsSync(join(root, path)) ? readFileSync(join(root, path)) : ''
    hash.update(`${path}\0${content.length}\0`)
    hash.update(content)
  }
  const visit = (path: string) => {
    let items: ReturnType<typeof listFolder>
    try {
      items = listFolder(join(root, path))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'ENOTDIR') add(path)
      else if (code !== 'ENOENT') throw error
      return
    }
    for (const item of items) {
      if (item.isDirectory()) visit(`${path}/${item.name}`)
      else if (item.isFile() && !TEST_FILE.test(item.name)) add(`${path}/${item.name}`)
    }
  }
  for (const input of inputs) visit(input)
  return hash.digest('hex')
}

const listFolder = (path: string) =>
  readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))

const stampOf = (part: Part) => join(OUT, `.stamp-${part}`)

/** Whether a part of out/ belongs to the present sources. */
export function isFresh(part: Part): boolean {
  const { inputs, outputs } = RECIPES[part]
  if (!outputs.every((path) => existsSync(join(ROOT, path)))) return false
  try {
    return readFileSync(stampOf(part), 'utf8') === fingerprint(ROOT, inputs)
  } catch {
    return false
  }
}

/**
 * Builds what does not belong to the present sources; `onBuild` is called first if there is anything to do. Rejects
 * with BuildError.
 */
export async function ensureBuilt(
  options: { parts?: readonly Part[]; onBuild?: () => void } = {},
): Promise<void> {
  const parts = options.parts ?? ALL_PARTS
  if (parts.every(isFresh)) return
  options.onBuild?.()
  await whileLocked(async () => {
    for (const part of parts) if (!isFresh(part)) await run(part)
  })
}

/** Builds in any case. Rejects with BuildError. */
export async function build(parts: readonly Part[] = ALL_PARTS): Promise<void> {
  await whileLocked(async () => {
    for (const part of parts) await run(part)
  })
}

async function run(part: Part): Promise<void> {
  const { inputs, command } = RECIPES[part]
  // Taken before, so that a file that changes meanwhile makes the result stale; gone while out/ is in pieces.
  const stamp = fingerprint(ROOT, inputs)
  rmSync(stampOf(part), { force: true })
  const { code, output } = await runNode(command)
  if (code !== 0) throw new BuildError(part, output)
  writeFileSync(stampOf(part), stamp)
}

function runNode(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }))
  })
}

/** The lock is a SQLite file held in a transaction: it dies with its process, so none is ever left behind. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const lock = new Database(LOCK_FILE, { timeout: 100 })
  try {
    for (;;) {
      try {
        lock.exec('BEGIN EXCLUSIVE')
        break
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        if (!code.startsWith('SQLITE_BUSY')) throw error
        await sleep(100)
      }
    }
    await work()
  } finally {
    lock.close()
  }
}
