import { describe, expect, it } from 'vitest'
import { formatPartialDate, formatPeriod } from './partial-date.ts'

describe('formatPartialDate', () => {
  it.each([
    ['2024', 'fr', '2024'],
    ['2003-07', 'fr', 'juillet 2003'],
    ['2003-07', 'en', 'July 2003'],
    ['2024-04-15', 'fr', '15 avril 2024'],
    ['2024-04-15', 'en', '15 April 2024'],
    ['2012-03-01', 'fr', '1er mars 2012'],
  ] as const)('%s in %s', (date, locale, expected) => expect(formatPartialDate(date, locale)).toBe(expected))
})

describe('formatPeriod', () => {
  it.each([
    ['2024-04-15', '2024-04-16', 'fr', '15–16 avril 2024'],
    ['2020-07-20', '2020-07-22', 'en', '20–22 July 2020'],
    ['2020-07-30', '2020-08-02', 'fr', '30 juillet 2020 – 2 août 2020'],
    ['2019', '2021', 'fr', '2019–2021'],
    ['2012-03-01', '2012-03-02', 'fr', '1er–2 mars 2012'],
    ['2012-03-01', undefined, 'en', '1 March 2012'],
  ] as const)('%s to %s in %s', (start, end, locale, expected) =>
    expect(formatPeriod(start, end, locale)).toBe(expected),
  )
})
