import { describe, expect, it } from 'vitest'
import { MAX_NOTE_QUOTE } from '../../../shared/text/text-limits.ts'
import { passageTarget, selectedWords } from './passage-note.ts'

const BODY = '## Protection\n\nLes victimes reçoivent **une aide**.\n\nL’État y veille.'

describe('words that a note is on', () => {
  it('are whole words of the passage', () => {
    expect(selectedWords(BODY, 'ictimes reçoiv')).toBe('victimes reçoivent')
    expect(selectedWords(BODY, ' Les victimes ')).toBe('Les victimes')
    expect(selectedWords(BODY, 'État y veille.')).toBe('État y veille.')
  })

  it('may run over several blocks, and are not those of another passage', () => {
    expect(selectedWords(BODY, 'une aide.\nL’État y')).toBe('une aide**.\n\nL’État y')
    expect(selectedWords(BODY, 'autre chose')).toBeNull()
    expect(selectedWords(BODY, ' \n ')).toBeNull()
  })

  it('are kept on one line without Markdown, cut between words', () => {
    expect(passageTarget('t', 2, BODY)).toEqual({
      textId: 't',
      position: 2,
      quote: 'Protection Les victimes reçoivent une aide. L’État y veille.',
    })
    const { quote } = passageTarget('t', 0, 'trafiquant '.repeat(1000))
    expect(quote.length).toBeLessThanOrEqual(MAX_NOTE_QUOTE)
    expect(quote.endsWith(' trafiquant')).toBe(true)
  })
})
