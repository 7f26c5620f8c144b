// Topics: thesaurus to browse, and term card.
import type { topics as source } from '../fr/topics.ts'
import type { Messages } from '../messages.ts'

export const topics: Messages<typeof source> = {
  intro:
    'The vocabulary of the field, from the broadest to the most precise, and everything filed under each term.',
  tree: 'Terms',
  filter: 'Filter terms, other names and acronyms',
  found_one: '{{count, number}} term',
  found_other: '{{count, number}} terms',
  none: 'No term contains these letters.',
  choose: 'Choose a term to read its definition and what is filed under it.',
  expand: 'Terms narrower than {{term}}',
  fileTerms: 'terms',
  path: 'Broader terms',
  filed: 'Filed under this term',
  filedNone: 'No entry is filed directly under this term.',
  mentions: 'Mentioned by',
  openEntry: 'Open the entry of the term',
  otherLanguage: 'In French',
}
