// The decisions of `npm start`: what is found, what is tried, what is never seen by others.
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'
import { fingerprint } from '../../scripts/ensure-build.ts'
import {
  browserArguments,
  findElectron,
  hasDisplay,
  runElectron,
  tryInstaller,
  writeLaunchFile,
} from '../../scripts/start.ts'
import { tempDir } from '../support/temp.ts'

/** A repository with Electron's package, and with its runtime if `script` is given. */
function repository(script?: string): string {
  const root = tempDir()
  mkdirSync(join(root, 'out'))
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
  if (script !== undefined) {
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
    writeFileSync(join(root, 'node_modules/electron/dist/electron'), `#!/bin/sh\n${script}\n`, {
      mode: 0o755,
    })
  }
  return root
}

describe('Electron', () => {
  test('is found only when its program is there', () => {
    expect(findElectron(tempDir())).toBeNull()
    expect(findElectron(repository())).toBeNull()
    const root = repository('exit 0')
    expect(findElectron(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'missing')
    expect(findElectron(root)).toBeNull()
    writeFileSync(join(root, 'node_modules/electron/path.txt'), '')
    expect(findElectron(root)).toBeNull()
  })

  test.skipIf(process.platform === 'win32')(
    'hands on its exit code, and says when it cannot start',
    async () => {
      const run = (script: string) => {
        const root = repository(script)
        return runElectron(findElectron(root) ?? '', root, join(root, 'data'))
      }
      expect(await run('exit 0')).toBe(0)
      expect(await run('exit 3')).toBe(3)
      expect(await run('exit 127')).toBeNull()
      expect(await run('kill -TRAP $$')).toBeNull()
      expect(await runElectron('/nowhere/electron', tempDir(), 'data')).toBeNull()
    },
  )

  test.skipIf(process.platform === 'win32')('is given its folder and the data folder', async () => {
    const root = repository('echo "$@" > "$(dirname "$0")/arguments"')
    await runElectron(findElectron(root) ?? '', root, '/some/data')
    expect(readFileSync(join(root, 'node_modules/electron/dist/arguments'), 'utf8')).toBe(
      `${root} --data /some/data\n`,
    )
  })

  test('is installed at most once a day, within a limit', async () => {
    const root = repository()
    const installer = join(root, 'node_modules/electron/install.js')
    let tries = 0
    const attempt = (limitMs?: number) =>
      tryInstaller(
        root,
        () => {
          tries++
        },
        limitMs,
      )
    expect(await attempt()).toBe(false)
    writeFileSync(installer, 'process.exit(1)')
    expect(await attempt()).toBe(true)
    expect(await attempt()).toBe(false)
    const yesterday = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(join(root, 'out/.electron-not-installed'), yesterday, yesterday)
    writeFileSync(installer, 'setInterval(() => {}, 1000)')
    const start = performance.now()
    expect(await attempt(300)).toBe(true)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(tries).toBe(2)
  })

  test('that was installed is not remembered as missing', async () => {
    const root = repository('exit 0')
    writeFileSync(join(root, 'node_modules/electron/install.js'), '')
    expect(await tryInstaller(root, () => {})).toBe(true)
    expect(existsSync(join(root, 'out/.electron-not-installed'))).toBe(false)
  })
})

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: '' }, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'darwin', true],
  [{}, 'win32', true],
] as const)('a display with %j on %s: %s', (env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected)
})

describe('the browser', () => {
  const address = 'http://127.0.0.1:4000/#code=SECRET-CODE'

  test('is sent to the address by a file of the user alone', () => {
    const dataDir = join(tempDir(), 'data')
    const file = writeLaunchFile(dataDir, address)
    expect(readFileSync(file.path, 'utf8')).toContain(`url=${address}`)
    if (process.platform !== 'win32') {
      expect(statSync(file.path).mode & 0o777).toBe(0o600)
      expect(statSync(join(dataDir, 'runtime')).mode & 0o777).toBe(0o700)
    }
    // A second start replaces the file.
    const again = writeLaunchFile(dataDir, 'http://127.0.0.1:4001/#code=OTHER')
    expect(readFileSync(again.path, 'utf8')).not.toContain('SECRET')
    again.remove()
    expect(existsSync(again.path)).toBe(false)
  })

  test('narrows a runtime folder that others may read', () => {
    const dataDir = tempDir()
    mkdirSync(join(dataDir, 'runtime'))
    chmodSync(join(dataDir, 'runtime'), 0o755)
    const file = writeLaunchFile(dataDir, address)
    if (process.platform !== 'win32') expect(statSync(join(file.path, '..')).mode & 0o777).toBe(0o700)
  })

  test('is opened from elsewhere when the data folder cannot be used', () => {
    const file = join(tempDir(), 'file')
    writeFileSync(file, '')
    const launch = writeLaunchFile(join(file, 'data'), address)
    expect(existsSync(launch.path)).toBe(true)
    launch.remove()
  })

  test('gets no code and no right to leave its sandbox on its command line', () => {
    const file = writeLaunchFile(tempDir(), address)
    const line = browserArguments(file.path, '/data/browser').join(' ')
    expect(line).not.toMatch(/SECRET|code=|no-sandbox|remote-debugging/)
    expect(line).toContain('--app=file:///')
    expect(line).toContain('--user-data-dir=/data/browser')
  })

  test.skipIf(process.platform === 'win32')('is the one that is named, or the first on the path', () => {
    const [first, second] = [tempDir(), tempDir()]
    const find = (env: Record<string, string>) => findChromium({ env, platform: 'linux' })
    expect(find({ PATH: `${first}:${second}` })).toBeNull()
    const chrome = join(second, 'google-chrome')
    writeFileSync(chrome, '', { mode: 0o755 })
    expect(find({ PATH: `${first}:${second}` })).toBe(chrome)
    const chromium = join(second, 'chromium')
    writeFileSync(chromium, '', { mode: 0o755 })
    expect(find({ PATH: `${first}:${second}` })).toBe(chromium)
    // Not a program, a folder, nothing at all.
    writeFileSync(join(first, 'chromium'), '', { mode: 0o644 })
    mkdirSync(join(first, 'chromium-browser'))
    expect(find({ PATH: `${first}:${second}` })).toBe(chromium)
    expect(find({ PATH: '', CHROMIUM_PATH: chrome })).toBe(chrome)
    expect(find({ PATH: second, CHROMIUM_PATH: '/nowhere/chromium' })).toBeNull()
    expect(find({})).toBeNull()
  })
})

describe('the fingerprint of the sources', () => {
  test('changes with names and contents, not with tests or times', () => {
    const root = tempDir()
    mkdirSync(join(root, 'src/inner'), { recursive: true })
    writeFileSync(join(root, 'src/a.ts'), 'a')
    writeFileSync(join(root, 'src/inner/b.ts'), 'b')
    writeFileSync(join(root, 'lock.json'), '{}')
    const inputs = ['src', 'lock.json', 'absent']
    const first = fingerprint(root, inputs)
    expect(fingerprint(root, inputs)).toBe(first)
    utimesSync(join(root, 'src/a.ts'), 1, 1)
    writeFileSync(join(root, 'src/a.test.ts'), 'x')
    writeFileSync(join(root, 'other.json'), 'x')
    expect(fingerprint(root, inputs)).toBe(first)
    writeFileSync(join(root, 'src/inner/b.ts'), 'c')
    const second = fingerprint(root, inputs)
    expect(second).not.toBe(first)
    writeFileSync(join(root, 'src/c.ts'), '')
    const third = fingerprint(root, inputs)
    expect(third).not.toBe(second)
    writeFileSync(join(root, 'lock.json'), '{ }')
    expect(fingerprint(root, inputs)).not.toBe(third)
  })
})
