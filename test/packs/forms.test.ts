// Pure parts: names, CSV, canonical JSON, ids, editions, the order of lists, the archive that is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellType } from '../../src/main/packs/columns.ts'
import { parseCsv } from '../../src/main/packs/csv.ts'
import { collidingName, nameFault } from '../../src/main/packs/names.ts'
import { writePack } from '../../src/main/packs/write-pack.ts'
import { slicedSort } from '../../src/main/store/sliced-sort.ts'
import { formatFingerprint, parseFingerprint } from '../../src/shared/library/fingerprint.ts'
import { ENTRY_ID_PATTERN } from '../../src/shared/library/model.ts'
import {
  canonicalJson,
  compareEditions,
  compareVersions,
  foldPublisher,
  kindOf,
  prefixOf,
} from '../../src/shared/library/pack.ts'
import { DESCRIPTION, newKey, term } from './make.ts'

describe('names', () => {
  const part = fc.stringMatching(/^[a-z0-9é_-]{1,12}$/)

  it('of plain parts are good', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        fc.pre(!parts.some((item) => /^(con|prn|aux|nul|com\d|lpt\d)$/.test(item)))
        expect(nameFault(parts.join('/'))).toBeNull()
      }),
    )
  })

  it('with a hostile piece anywhere are refused', () => {
    const evil = fc.constantFrom(
      '..',
      '.',
      '',
      'a.',
      'a ',
      ' a',
      'NUL',
      'com1.txt',
      'a\\b',
      'a:b',
      'a\u0000',
      '\u202ea',
      '%2e',
      '~',
      '$x',
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        evil,
        fc.array(part, { minLength: 1, maxLength: 4 }),
        (before, bad, after) => {
          expect(nameFault([...before, bad, ...after].join('/'))).not.toBeNull()
        },
      ),
    )
  })

  it('that differ by case or form collide, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(part, { maxLength: 8 }), part, (others, name) => {
        const rest = others.filter(
          (other) => other.normalize('NFKC').toLowerCase() !== name.normalize('NFKC').toLowerCase(),
        )
        expect(collidingName([...rest, name, name.toUpperCase().normalize('NFD')])).not.toBeNull()
        expect(collidingName([...rest, name, `${name}/x`])).not.toBeNull()
        expect(collidingName([...new Set(rest)])).toBeNull()
      }),
    )
  })
})

describe('ids', () => {
  it.each([
    ['event-alliance-20', 'event', null],
    ['event.mfa-paris-2027', 'event', 'mfa'],
    ['term.x1-a', 'term', 'x1'],
  ])('%s', (id, kind, prefix) => {
    expect([ENTRY_ID_PATTERN.test(id), kindOf(id), prefixOf(id)]).toEqual([true, kind, prefix])
  })
  it.each(['event.-a', 'event.a-b', 'event.mfa', 'event..mfa-a', 'event.MFA-a', 'event.mfa.x-a', 'x.mfa-a'])(
    '%s is none',
    (id) => {
      expect(ENTRY_ID_PATTERN.test(id)).toBe(false)
    },
  )
})

describe('editions, versions, publishers, fingerprints', () => {
  it('are compared as people mean them', () => {
    const at = (date: string, edition: string) => ({ date, edition })
    expect(compareEditions(at('2027-01-01', 'x'), at('2027-02-01', 'a'))).toBeLessThan(0)
    expect(compareEditions(at('2027-01-01', '2027-10'), at('2027-01-01', '2027-2'))).toBeGreaterThan(0)
    expect(compareEditions(at('2027-01-01', 'a'), at('2027-01-01', 'a'))).toBe(0)
    expect(compareVersions('1.2.10', '1.2.9')).toBeGreaterThan(0)
    expect(compareVersions('0.1.0', '0.1.0-test')).toBe(0)
    expect(foldPublisher('  ＯSCE   Office ')).toBe(foldPublisher('osce office'))
    const fingerprint = 'ab'.repeat(32)
    expect(parseFingerprint(` ${formatFingerprint(fingerprint).toUpperCase().replaceAll(' ', ':')}`)).toBe(
      fingerprint,
    )
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys and reads back the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('the order of lists', () => {
  it('is that of a plain stable sort', () => {
    const run = <T>(steps: Generator<void, T>): T => {
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    }
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(50), at: fc.nat() }), { maxLength: 3000 }), (items) => {
        const by = (a: { key: number }, b: { key: number }) => a.key - b.key
        expect(run(slicedSort(items, by))).toEqual([...items].sort(by))
      }),
      { numRuns: 30 },
    )
  })
})

describe('CSV', () => {
  it('reads back what a spreadsheet writes, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/\r/g, '').trim())
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(';', ',', '\t'),
        (rows, separator) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
          const text = `\uFEFFa${separator}b\r\n${rows.map((row) => row.map(quote).join(separator)).join('\r\n')}\r\n`
          const table = parseCsv(text)
          expect(table.separator).toBe(separator)
          expect(table.rows.map((row) => row.cells)).toEqual(
            rows.filter((row) => row.some((item) => item !== '')),
          )
        },
      ),
    )
  })

  it('knows the line of a row after a cell of several lines', () => {
    const { rows } = parseCsv('a;b\n"one\ntwo";x\n\nlast;y')
    expect(rows.map((row) => row.line)).toEqual([2, 5])
  })
})

describe('columns', () => {
  it.each([
    ['term', 'title.fr', 'text'],
    ['term', 'keywords.fr', 'list'],
    ['term', 'topics', 'list'],
    ['event', 'number', 'number'],
    ['event', 'participants.people.value', 'number'],
    ['event', 'sources.1.source', 'text'],
    ['event', 'delegations.1.members.2.head', 'boolean'],
    ['event', 'outcomes.3.en', 'text'],
    ['figure', 'value.percent', 'number'],
    ['figure', 'value.type', 'text'],
    ['event', 'outcomes', null],
    ['event', 'title', null],
    ['event', 'titel.fr', null],
    ['event', '__proto__.x', null],
    ['event', 'constructor', null],
  ] as const)('%s %s holds %s', (kind, path, type) => {
    expect(cellType(kind, path)).toBe(type)
  })
})

describe('a built pack', () => {
  it('is the same to the last byte, whatever the order of the entries', () => {
    const key = newKey()
    const build = (reverse: boolean) => {
      const entries = Array.from({ length: 50 }, (_, index) => term(`n${index}`))
      if (reverse) entries.reverse()
      return writePack({ description: DESCRIPTION, entries, key }).zip
    }
    expect(build(true).equals(build(false))).toBe(true)
  })
})
