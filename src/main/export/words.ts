// The words of exported documents, in both languages. U+202F stands before French double punctuation.
import type { LineMark } from '../../shared/contract/meetings.ts'
import type { Sensitivity } from '../../shared/contract/notes.ts'

type Words = {
  readonly marks: Readonly<Record<Sensitivity, string>>
  readonly page: string
  readonly of: string
  readonly notes: string
  readonly caveat: string
  readonly line: Readonly<Record<LineMark, string>>
  readonly decisions: string
  readonly actions: string
  readonly quotations: string
  readonly toCheck: string
  readonly toRaise: string
  readonly proceedings: string
  readonly agenda: string
  readonly other: string
  readonly action: string
  readonly who: string
  readonly due: string
  readonly done: string
  readonly open: string
  readonly report: string
  readonly elapsed: string
  readonly colon: string
  readonly gone: string
  readonly translation: string
  readonly noteCount: string
  readonly meetingNotes: string
  readonly seeNote: string
}

export const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    marks: {
      private: 'PRIVÉ – usage personnel',
      delegation: 'DÉLÉGATION – diffusion interne',
      shareable: 'PARTAGEABLE',
    },
    page: 'Page',
    of: 'sur',
    notes: 'Sources',
    caveat: 'Réserve\u202f: ',
    line: {
      decision: 'Décision',
      action: 'Action',
      quotation: 'Citation',
      'to-check': 'À vérifier',
      'to-raise': 'À soulever',
    },
    decisions: 'Décisions',
    actions: 'Actions',
    quotations: 'Citations',
    toCheck: 'À vérifier',
    toRaise: 'À soulever',
    proceedings: 'Déroulement',
    agenda: 'Ordre du jour',
    other: 'Hors ordre du jour',
    action: 'Action',
    who: 'Qui',
    due: 'Échéance',
    done: 'fait',
    open: 'à faire',
    report: 'Compte rendu',
    elapsed: 'durée',
    colon: '\u202f: ',
    gone: 'Cet élément n’est plus dans le fonds.',
    translation: 'traduction libre',
    noteCount: 'Notes',
    meetingNotes: 'Notes de la réunion',
    seeNote: 'Voir note ',
  },
  en: {
    marks: {
      private: 'PRIVATE – personal use',
      delegation: 'DELEGATION – internal',
      shareable: 'SHAREABLE',
    },
    page: 'Page',
    of: 'of',
    notes: 'Sources',
    caveat: 'Caveat: ',
    line: {
      decision: 'Decision',
      action: 'Action',
      quotation: 'Quotation',
      'to-check': 'To check',
      'to-raise': 'To raise',
    },
    decisions: 'Decisions',
    actions: 'Actions',
    quotations: 'Quotations',
    toCheck: 'To check',
    toRaise: 'To raise',
    proceedings: 'Proceedings',
    agenda: 'Agenda',
    other: 'Outside the agenda',
    action: 'Action',
    who: 'Who',
    due: 'Due',
    done: 'done',
    open: 'to do',
    report: 'Summary record',
    elapsed: 'length',
    colon: ': ',
    gone: 'This item is no longer in the library.',
    translation: 'free translation',
    noteCount: 'Notes',
    meetingNotes: 'Notes of the meeting',
    seeNote: 'See note ',
  },
}
