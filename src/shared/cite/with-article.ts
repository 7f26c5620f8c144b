// The names of organisations as they are said in a sentence: “selon l’Organisation…”, “according to the Office…”.
// A name whose article is not known from its first word, as that of a brand, is left as it is.
import type { Locale } from './sources.ts'

const FRENCH: readonly (readonly [article: string, words: readonly string[]])[] = [
  [
    'l’',
    'organisation office union agence institut observatoire alliance assemblée association autorité administration'.split(
      ' ',
    ),
  ],
  [
    'la ',
    'commission direction mission fondation banque délégation cour police gendarmerie présidence représentation coordination confédération fédération cellule'.split(
      ' ',
    ),
  ],
  [
    'le ',
    'ministère conseil comité bureau département groupe secrétariat fonds haut-commissariat centre gouvernement parlement service réseau sénat tribunal dispositif programme défenseur rapporteur mouvement collectif'.split(
      ' ',
    ),
  ],
  ['les ', 'nations services ministères pays états états-unis'.split(' ')],
]

const ENGLISH_HEAD =
  /\b(?:Organi[sz]ation|Office|Agency|Ministry|Commission|Union|Council|Committee|Group|Department|department|Institute|Mission|Secretariat|Fund|Bank|Court|Centre|Parliament|Government|Observatory|Nations|States|Bureau|Delegation|Directorate|Network|Foundation|Assembly|Alliance|Programme|Service|scheme)\b/

export function withArticle(name: string, locale: Locale): string {
  if (locale === 'en') {
    // `Eurostat, statistical office of …` is called by its first words.
    const [head = ''] = name.split(',')
    return /^the\b/i.test(name) || !ENGLISH_HEAD.test(head) ? name : `the ${name}`
  }
  const first = (name.split(/[\s,(]/)[0] ?? '').toLocaleLowerCase('fr')
  const article = FRENCH.find(([, words]) => words.includes(first))?.[0]
  return article === undefined ? name : article + name
}
