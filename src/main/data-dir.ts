// Where the user's folder is, and where the program's own read-only files are. Decides paths only: creates nothing,
// opens nothing.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export type DataDirOptions = {
  /** Value of `--data`, when it was given. */
  readonly argv?: string | undefined
  readonly env: { readonly VADEMECUM_DATA?: string | undefined }
  /** Folder in which a portable `data` folder may lie beside the program. */
  readonly programDir?: string | undefined
  readonly homeDir: string
  /** Relative paths start here; the current folder by default. */
  readonly cwd?: string | undefined
}

/**
 * `--data DIR`, then `VADEMECUM_DATA`, then a `data` folder beside the program when there is one, then
 * `Vademecum` in the user's home: visible, because people must be able to copy it.
 */
export function resolveDataDir(options: DataDirOptions): string {
  const cwd = options.cwd ?? process.cwd()
  const named = options.argv || options.env.VADEMECUM_DATA
  if (named) return resolve(cwd, named)
  if (options.programDir !== undefined) {
    const portable = resolve(cwd, options.programDir, 'data')
    if (statSync(portable, { throwIfNoEntry: false })?.isDirectory()) return portable
  }
  return resolve(cwd, options.homeDir, 'Vademecum')
}

export type Program = {
  readonly root: string
  readonly version: string
  /** The shipped pack. */
  readonly packDir: string
  /** The built renderer. */
  readonly rendererDir: string
}

/**
 * Finds the program from the folder of one of its files, run from source (`src/main/web`) or built (`out/main`,
 * `out/main/chunks`): the nearest folder above that holds a package.json. Throws when there is none.
 */
export function locateProgram(from: string): Program {
  for (let root = from; ; root = dirname(root)) {
    const manifest = join(root, 'package.json')
    if (existsSync(manifest)) {
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
      return { root, version, packDir: join(root, 'out/library'), rendererDir: join(root, 'out/renderer') }
    }
    if (dirname(root) === root) throw new Error(`no package.json above ${from}`)
  }
}
