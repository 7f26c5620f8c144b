// What the bundles may contain and import. Needs a build.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security-headers.ts'

const OUT = fileURLToPath(new URL('../../out', import.meta.url))

function read(path: string): string {
  return readFileSync(join(OUT, path), 'utf8')
}

/** Module names in import, export-from, dynamic import and require; bundles are written by one tool, one style. */
function importedNames(bundle: string): string[] {
  // Libraries name types in comments: `@param {import('./types.js').Token}`.
  const code = bundle.replace(/\/\*[\s\S]*?\*\//g, '')
  const forms = [
    /(?:^|[;\n}])\s*(?:import|export)\b[^'"`;()]*?\bfrom\s*["']([^"']+)["']/g,
    /(?:^|[;\n}])\s*import\s*["']([^"']+)["']/g,
    /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g,
    /\brequire\s*\(\s*["'`]([^"'`]+)["'`]/g,
  ]
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''))
}

/** All files that an entry of out/main reaches, and all modules that they name outside the build. */
function graph(entry: string): { files: string[]; modules: Set<string> } {
  const files = new Set<string>()
  const modules = new Set<string>()
  const queue = [join(OUT, 'main', entry)]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const name of importedNames(readFileSync(file, 'utf8'))) {
      if (name.startsWith('.')) queue.push(join(dirname(file), name))
      else modules.add(name)
    }
  }
  return { files: [...files], modules }
}

function isElectron(name: string): boolean {
  return name === 'electron' || name.startsWith('electron/')
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}

describe('preload', () => {
  it('is one CommonJS file that asks for electron only', () => {
    expect(readdirSync(join(OUT, 'preload'))).toEqual(['index.cjs'])
    const code = read('preload/index.cjs')
    expect(new Set(importedNames(code))).toEqual(new Set(['electron']))
    expect(code).not.toMatch(/^\s*(import|export)\b/m)
    expect(code.length).toBeLessThan(4000)
  })

  it('exposes one name', () => {
    expect(
      [...read('preload/index.cjs').matchAll(/exposeInMainWorld\(\s*["'`](\w+)["'`]/g)].map((m) => m[1]),
    ).toEqual(['desktop'])
  })
})

describe('main', () => {
  it('imports electron in the Electron entry', () => {
    const { modules } = graph('index.js')
    expect([...modules].filter(isElectron)).toEqual(['electron'])
    expect(importedNames(read('main/index.js')).filter(isElectron)).toEqual(['electron'])
  })

  it.each(['web.js', 'cli.js'])('%s and what it imports never name electron', (entry) => {
    const { files, modules } = graph(entry)
    expect([...modules].filter(isElectron)).toEqual([])
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/["'`]electron["'`]\s*\)/)
    // The graph was read: every entry reaches the store.
    expect([...modules]).toContain('better-sqlite3')
  })

  it.each(['index.js', 'web.js', 'cli.js'])(
    '%s leaves out of the build only what is a dependency',
    (entry) => {
      const manifest = JSON.parse(readFileSync(join(OUT, '../package.json'), 'utf8')) as {
        dependencies: Record<string, string>
      }
      const outside = [...graph(entry).modules].filter((name) => !isBuiltin(name) && !isElectron(name))
      expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(outside))
    },
  )
})

describe('renderer', () => {
  const assets = () =>
    readdirSync(join(OUT, 'renderer'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))

  it('has no inline script, style or handler, and nothing from elsewhere', () => {
    const html = read('renderer/index.html')
    for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toMatch(/\bsrc="/)
      expect(body.trim()).toBe('')
    }
    expect(html).not.toMatch(/<style\b/i)
    expect(html).not.toMatch(/\sstyle\s*=/i)
    expect(html).not.toMatch(/\son\w+\s*=/i)
    expect(html).not.toMatch(/\b(?:src|href)="(?:[a-z]+:)?\/\//i)
  })

  it('has no zod, no Node and no Electron in it', () => {
    const scripts = assets().filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const file of scripts) {
      const code = readFileSync(file, 'utf8')
      expect(code).not.toMatch(/ZodError|\$ZodType|zod\/v4|invalid_union/)
      expect(importedNames(code).filter((name) => isBuiltin(name) || isElectron(name))).toEqual([])
    }
  })

  it('has only files that the hosts know how to serve', () => {
    const known = /\.(?:html|js|css|json|svg|png|ico|woff2|wasm)$/
    expect(assets().filter((file) => !known.test(file))).toEqual([])
  })

  it('has no map of its sources in it', () => {
    expect(existsSync(join(OUT, 'renderer/index.html'))).toBe(true)
    expect(assets().filter((file) => file.endsWith('.map'))).toEqual([])
  })
})

describe('content security policy', () => {
  it('names no remote origin and allows nothing unsafe', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|wss?:|\*/)
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe')
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
  })
})
