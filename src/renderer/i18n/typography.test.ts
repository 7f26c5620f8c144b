import { describe, expect, it } from 'vitest'
import { resources } from '../../shared/i18n/resources.ts'

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${path}.${key}`))
}

const { shell, search, entry, notes, settings, texts, briefs, exports } = resources.fr
const french = textsOf(
  {
    shell,
    search,
    entry,
    notes,
    settings,
    documents: { screen: texts.screen, import: texts.import, reading: texts.reading },
    briefs,
    exports,
  },
  'fr',
)

describe('French messages of the window', () => {
  it.each(french)('%s follows French typography', (_path, text) => {
    // A narrow no-break space before ; : ! ? » and %, and after «; addresses, times and templates apart.
    expect(text).not.toMatch(/ [;:!?»%]/u)
    expect(text).not.toMatch(/« /u)
    expect(text).not.toMatch(/[\p{L}\d)][;!?»]/u)
    expect(text).not.toMatch(/['"]/u)
  })
})
