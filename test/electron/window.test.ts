// Where the window opens, and the file that remembers it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWayland,
  parseWindowState,
  type Rect,
  readWindowState,
  type WindowState,
  windowBounds,
  writeWindowState,
} from '../../src/main/electron/window-state.ts'
import { tempDir } from '../support/temp.ts'
import { firstWindow, start, until } from './start.ts'

const ONE: Rect[] = [{ x: 0, y: 25, width: 1440, height: 875 }]
const TWO: Rect[] = [...ONE, { x: 1440, y: 0, width: 1920, height: 1080 }]
const LEFT: Rect[] = [...ONE, { x: -1920, y: -200, width: 1920, height: 1080 }]

function state(x: number, y: number, width = 1000, height = 700, maximized = false): WindowState {
  return { x, y, width, height, maximized }
}

describe('windowBounds', () => {
  it.each([
    ['nothing saved', null, ONE, true, { width: 1200, height: 800, maximized: false }],
    ['no display known', null, [], true, { width: 1200, height: 800, maximized: false }],
    ['as it was', state(100, 80), ONE, true, { ...state(100, 80) }],
    ['on the second screen', state(2000, 40), TWO, true, { ...state(2000, 40) }],
    ['left of and above the first', state(-1800, -150), LEFT, true, { ...state(-1800, -150) }],
    ['second screen unplugged', state(2000, 40), ONE, true, { width: 1000, height: 700, maximized: false }],
    [
      'title bar above the screen',
      state(100, -60),
      ONE,
      true,
      { width: 1000, height: 700, maximized: false },
    ],
    [
      'title bar under the menu bar',
      state(100, 0),
      ONE,
      true,
      { width: 1000, height: 700, maximized: false },
    ],
    ['below the screen', state(100, 890), ONE, true, { width: 1000, height: 700, maximized: false }],
    ['barely reachable on the right', state(1320, 100), ONE, true, { ...state(1320, 100) }],
    ['no longer reachable', state(1321, 100), ONE, true, { width: 1000, height: 700, maximized: false }],
    ['partly off on the left', state(-800, 100), ONE, true, { ...state(-800, 100) }],
    ['larger than the screen', state(0, 25, 4000, 3000), ONE, true, { ...state(0, 25, 1440, 875) }],
    [
      'smaller than the minimum',
      state(10, 30, 50, 40),
      ONE,
      true,
      { width: 640, height: 480, maximized: false },
    ],
    ['maximized', state(0, 25, 900, 600, true), ONE, true, { ...state(0, 25, 900, 600, true) }],
    ['on Wayland', state(100, 80), ONE, false, { width: 1000, height: 700, maximized: false }],
    [
      'small screen',
      null,
      [{ x: 0, y: 0, width: 500, height: 400 }],
      true,
      { width: 500, height: 400, maximized: false },
    ],
  ] as const)('%s', (_what, saved, displays, canPlace, expected) => {
    expect(windowBounds(saved, displays, canPlace)).toEqual(expected)
  })

  it('always fits a screen and leaves something to drag', () => {
    const display = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 320, max: 5000 }),
      height: fc.integer({ min: 240, max: 3000 }),
    })
    const saved = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      maximized: fc.boolean(),
    })
    fc.assert(
      fc.property(
        saved,
        fc.array(display, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (was, displays, canPlace) => {
          const place = windowBounds(was, displays, canPlace)
          expect(displays.some((d) => place.width <= d.width && place.height <= d.height)).toBe(true)
          expect(place.x === undefined).toBe(place.y === undefined)
          if (!canPlace) expect(place.x).toBeUndefined()
          if (place.x !== undefined && place.y !== undefined) {
            const { x, y } = place
            const reachable = displays.some(
              (d) =>
                Math.min(x + place.width, d.x + d.width) - Math.max(x, d.x) >= Math.min(120, place.width) &&
                y >= d.y &&
                y + 32 <= d.y + d.height,
            )
            expect(reachable).toBe(true)
          }
        },
      ),
    )
  })
})

describe('parseWindowState', () => {
  it.each([
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { x: 0, y: 0, width: 100, height: 100 },
    { x: 0, y: 0, width: 0, height: 100, maximized: false },
    { x: 0, y: 0, width: -1, height: 100, maximized: false },
    { x: 0.5, y: 0, width: 100, height: 100, maximized: false },
    { x: Number.NaN, y: 0, width: 100, height: 100, maximized: false },
    { x: 1e12, y: 0, width: 100, height: 100, maximized: false },
    { x: '0', y: 0, width: 100, height: 100, maximized: false },
    { x: 0, y: 0, width: 100, height: 100, maximized: 1 },
  ])('refuses %j', (value) => {
    expect(parseWindowState(value)).toBeNull()
  })
})

describe('isWayland', () => {
  it.each([
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, [], true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, [], true],
    ['linux', { XDG_SESSION_TYPE: 'x11' }, [], false],
    ['linux', {}, [], false],
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, ['--ozone-platform=x11'], false],
    ['linux', {}, ['--ozone-platform=wayland'], true],
    ['darwin', { WAYLAND_DISPLAY: 'x' }, [], false],
    ['win32', { XDG_SESSION_TYPE: 'wayland' }, [], false],
  ] as const)('%s %j %j: %s', (platform, env, args, expected) => {
    expect(isWayland(platform, env, args)).toBe(expected)
  })
})

describe('window.json', () => {
  it('is written whole, for the user alone, and read back', () => {
    const dir = tempDir()
    writeWindowState(dir, state(1, 2))
    writeWindowState(dir, state(3, 4))
    expect(readWindowState(dir)).toEqual(state(3, 4))
    expect(statSync(join(dir, 'window.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(dir)).toEqual(['window.json'])
  })

  it('costs nothing when it is damaged or cannot be written', () => {
    const dir = tempDir()
    writeFileSync(join(dir, 'window.json'), '{"x":')
    expect(readWindowState(dir)).toBeNull()
    expect(() => writeWindowState(join(dir, 'missing'), state(1, 2))).not.toThrow()
  })

  it('remembers where the user left the window', async () => {
    const first = await start()
    const window = firstWindow(first.system)
    window.bounds = { x: 300, y: 200, width: 900, height: 640 }
    first.system.app.quit()
    await until(() => first.system.app.exited)
    expect(JSON.parse(readFileSync(join(first.dataDir, 'window.json'), 'utf8'))).toEqual(
      state(300, 200, 900, 640),
    )

    const second = await start({ dataDir: first.dataDir })
    expect(firstWindow(second.system).options).toMatchObject({ x: 300, y: 200, width: 900, height: 640 })

    const wayland = await start({ dataDir: first.dataDir, env: { WAYLAND_DISPLAY: 'wayland-0' } })
    const { options } = firstWindow(wayland.system)
    expect(options).toMatchObject({ width: 900, height: 640 })
    expect(options).not.toHaveProperty('x')
    expect(options).not.toHaveProperty('y')
  })

  it('remembers a maximized window with its normal size, and not a minimized or full-screen one', async () => {
    const first = await start()
    firstWindow(first.system).maximized = true
    first.system.app.quit()
    await until(() => first.system.app.exited)
    const second = await start({ dataDir: first.dataDir })
    expect(firstWindow(second.system).maximized).toBe(true)
    const kept = readFileSync(join(first.dataDir, 'window.json'), 'utf8')
    firstWindow(second.system).fullScreen = true
    firstWindow(second.system).bounds = { x: 0, y: 0, width: 1920, height: 1080 }
    second.system.app.quit()
    await until(() => second.system.app.exited)
    expect(readFileSync(join(first.dataDir, 'window.json'), 'utf8')).toBe(kept)
  })

  it('follows moving and resizing without waiting for the end', async () => {
    const { system, dataDir } = await start()
    const window = firstWindow(system)
    window.bounds = { x: 50, y: 60, width: 1000, height: 700 }
    window.emit('move')
    await until(() => readWindowState(dataDir)?.x === 50)
  })
})
