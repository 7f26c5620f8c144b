// Templates of notes, in both languages: what a delegate would otherwise type again before each meeting. Text only.
import type { Locale } from '../i18n/resources.ts'

export const TEMPLATE_IDS = ['intervention', 'bilateral', 'summary'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]
export type NoteTemplate = { readonly id: TemplateId; readonly title: string; readonly body: string }

const TEMPLATES: Readonly<Record<Locale, readonly NoteTemplate[]>> = {
  fr: [
    {
      id: 'intervention',
      title: 'Intervention',
      body: `Intervention au titre du point 

## Adresse

Madame la Présidente, Monsieur le Président, Excellences, chers collègues,

## Message principal



## Faits et chiffres

- 

## Proposition ou question

- 

## Remerciements et conclusion



- [ ] Chiffres vérifiés avec leur source
- [ ] Durée vérifiée (trois minutes)
- [ ] Texte remis au secrétariat et aux interprètes`,
    },
    {
      id: 'bilateral',
      title: 'Entretien bilatéral',
      body: `Entretien bilatéral avec 

## Date, lieu, participants



## Nos objectifs

- 

## Leurs attentes probables

- 

## Éléments de langage

- 

## Points de vigilance

- 

## Suites

- [ ] `,
    },
    {
      id: 'summary',
      title: 'Compte rendu',
      body: `Compte rendu

## L’essentiel en trois lignes



## Déroulement

- 

## Positions exprimées

- 

## Décisions et résultats

- 

## Suites à donner

- [ ] 

## Commentaire

`,
    },
  ],
  en: [
    {
      id: 'intervention',
      title: 'Intervention',
      body: `Intervention under item 

## Address

Madam Chair, Mr Chair, Excellencies, dear colleagues,

## Main message



## Facts and figures

- 

## Proposal or question

- 

## Thanks and conclusion



- [ ] Figures checked against their source
- [ ] Length checked (three minutes)
- [ ] Text given to the secretariat and the interpreters`,
    },
    {
      id: 'bilateral',
      title: 'Bilateral meeting',
      body: `Bilateral meeting with 

## Date, place, participants



## Our aims

- 

## What they are likely to want

- 

## Lines to take

- 

## Points to watch

- 

## Follow-up

- [ ] `,
    },
    {
      id: 'summary',
      title: 'Summary record',
      body: `Summary record

## In three lines



## What happened

- 

## Positions taken

- 

## Decisions and outcomes

- 

## Follow-up

- [ ] 

## Comment

`,
    },
  ],
}

/** In the order in which they are offered. */
export function noteTemplates(locale: Locale): readonly NoteTemplate[] {
  return TEMPLATES[locale]
}
