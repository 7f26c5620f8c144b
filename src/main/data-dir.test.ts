import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { locateProgram, resolveDataDir } from './data-dir.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vademecum-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('resolveDataDir', () => {
  const homeDir = '/home/someone'

  test('prefers the argument to everything else', () => {
    mkdirSync(join(dir, 'data'))
    const found = resolveDataDir({ argv: '/a', env: { VADEMECUM_DATA: '/b' }, programDir: dir, homeDir })
    expect(found).toBe('/a')
  })

  test('prefers the environment to a portable folder', () => {
    mkdirSync(join(dir, 'data'))
    expect(resolveDataDir({ env: { VADEMECUM_DATA: '/b' }, programDir: dir, homeDir })).toBe('/b')
  })

  test('takes the portable folder when it exists', () => {
    expect(resolveDataDir({ env: {}, programDir: dir, homeDir })).toBe('/home/someone/Vademecum')
    mkdirSync(join(dir, 'data'))
    expect(resolveDataDir({ env: {}, programDir: dir, homeDir })).toBe(join(dir, 'data'))
  })

  test('does not take a file named data for the portable folder', () => {
    writeFileSync(join(dir, 'data'), '')
    expect(resolveDataDir({ env: {}, programDir: dir, homeDir })).toBe('/home/someone/Vademecum')
  })

  test('takes empty values as absent', () => {
    expect(resolveDataDir({ argv: '', env: { VADEMECUM_DATA: '' }, homeDir })).toBe('/home/someone/Vademecum')
  })

  test('resolves relative paths against the current folder', () => {
    expect(resolveDataDir({ argv: 'x', env: {}, homeDir, cwd: dir })).toBe(join(dir, 'x'))
    expect(resolveDataDir({ env: { VADEMECUM_DATA: '../y' }, homeDir, cwd: dir })).toBe(join(dir, '../y'))
    expect(resolveDataDir({ argv: 'x', env: {}, homeDir })).toBe(join(process.cwd(), 'x'))
  })
})

describe('locateProgram', () => {
  test('finds the nearest package.json above', () => {
    writeFileSync(join(dir, 'package.json'), '{"version":"1.2.3"}')
    const inner = join(dir, 'out/main/chunks')
    mkdirSync(inner, { recursive: true })
    expect(locateProgram(inner)).toEqual({
      root: dir,
      version: '1.2.3',
      packDir: join(dir, 'out/library'),
      rendererDir: join(dir, 'out/renderer'),
    })
  })

  test('finds this repository', () => {
    expect(locateProgram(import.meta.dirname).root).toBe(join(import.meta.dirname, '../..'))
  })
})
