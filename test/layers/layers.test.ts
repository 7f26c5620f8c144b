import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempDir } from '../support/temp.ts'

const ROOT = join(import.meta.dirname, '../..')

type Cruise = { summary: { violations: { rule: { name: string }; from: string }[] } }

/** Runs the project's own rules over planted files; answers the broken rules by file. */
function brokenRules(files: Record<string, string>): string[] {
  const dir = tempDir()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  for (const name of [
    '.dependency-cruiser.mjs',
    'tsconfig.base.json',
    'tsconfig.test.json',
    'package.json',
  ]) {
    copyFileSync(join(ROOT, name), join(dir, name))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'))
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [bin, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src']
  const output = execFileSync(process.execPath, args, { cwd: dir, encoding: 'utf8' })
  return (JSON.parse(output) as Cruise).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}

describe('layer rules', () => {
  it('catch each kind of planted violation', { timeout: 60_000 }, () => {
    const planted: Record<string, string> = {
      'src/shared/a.ts': "import 'node:fs'\n",
      'src/shared/b.ts': "import { c } from './c.ts'\nexport const b = c\n",
      'src/shared/c.ts': "import { b } from './b.ts'\nexport const c = b\n",
      'src/shared/contract/x.ts': 'export const schema = 1\n',
      'src/renderer/d.ts': "import { schema } from '../shared/contract/x.ts'\nexport const d = schema\n",
      'src/renderer/e.ts': "import { g } from '../main/g.ts'\nexport const e = g\n",
      'src/renderer/api/f.ts': 'export const f = 1\n',
      'src/renderer/components/f.ts': "import { f } from '../api/f.ts'\nexport const g = f\n",
      'src/main/g.ts': "import { h } from './web/h.ts'\nexport const g = h\n",
      'src/main/web/h.ts': "import { i } from '../electron/i.ts'\nexport const h = i\n",
      'src/main/electron/i.ts': "import { app } from 'electron'\nexport const i = app\n",
      'src/main/services/j.ts': "import MiniSearch from 'minisearch'\nexport const j = MiniSearch\n",
      'src/main/services/k.ts': "import Driver from 'better-sqlite3'\nexport const k = Driver\n",
      'src/main/store/l.ts': "import { j } from '../services/j.ts'\nexport const l = j\n",
      'src/preload/m.ts': "import { g } from '../main/g.ts'\nexport const m = g\n",
      'src/main/n.ts': "import thing from 'no-such-package'\nexport const n = thing\n",
    }
    const found = brokenRules(planted)
    for (const expected of [
      'shared-runs-anywhere src/shared/a.ts',
      'no-cycles src/shared/b.ts',
      'renderer-takes-types-of-the-contract src/renderer/d.ts',
      'renderer-knows-no-process src/renderer/e.ts',
      'components-are-presentational src/renderer/components/f.ts',
      'core-knows-no-host src/main/g.ts',
      'hosts-do-not-know-each-other src/main/web/h.ts',
      'electron-is-passed-in src/main/electron/i.ts',
      'one-index src/main/services/j.ts',
      'one-driver src/main/services/k.ts',
      'search-and-store-are-below-services src/main/store/l.ts',
      'preload-stays-small src/preload/m.ts',
      'only-declared-packages src/main/n.ts',
    ]) {
      expect(found).toContain(expected)
    }
  })
})
