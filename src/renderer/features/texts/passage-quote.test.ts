import { describe, expect, it } from 'vitest'
import { quotedSpan, quotedWords, sentencesOf } from './passage-quote.ts'

const BODY =
  '## Aide\n\nLa première phrase n’en dit rien. Les victimes reçoivent une **aide** pendant trente jours. Les États y veillent\u202f!\n\n- un point\n- les victimes encore\n'

const quoted = (marks: string[]) => {
  const { start, end } = quotedSpan(BODY, marks)
  return quotedWords(BODY.slice(start, end))
}

describe('the words quoted from a passage', () => {
  it('are whole sentences and items of lists, never a heading', () => {
    expect(sentencesOf(BODY).map(({ start, end }) => BODY.slice(start, end))).toEqual([
      'La première phrase n’en dit rien.',
      'Les victimes reçoivent une **aide** pendant trente jours.',
      'Les États y veillent\u202f!',
      '- un point',
      '- les victimes encore',
    ])
  })

  it('are the sentence that holds what was found, without signs of Markdown', () => {
    expect(quoted(['victimes', 'jours'])).toBe('Les victimes reçoivent une aide pendant trente jours.')
    expect(quoted(['point'])).toBe('un point')
  })

  it('are as many sentences as it takes', () => {
    expect(quoted(['jours', 'Etats'])).toBe(
      'Les victimes reçoivent une aide pendant trente jours. Les États y veillent\u202f!',
    )
  })

  it('are the beginning where nothing was found', () => {
    expect(quoted(['introuvable'])).toMatch(/^La première phrase/)
    expect(quotedSpan('# Titre', [])).toEqual({ start: 0, end: 7 })
    expect(quotedSpan('', ['x'])).toEqual({ start: 0, end: 0 })
  })
})
