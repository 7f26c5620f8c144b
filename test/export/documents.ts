// A core with a dossier and a meeting that hold everything an export must carry.
import { join } from 'node:path'
import type { ExportedFile } from '../../src/main/export/downloads.ts'
import { SAMPLE } from '../briefs/sample.ts'
import { openCore } from '../support/core.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

export const NOTE_BODY = `Note de position

Nous saluons **les progrès** et *l’engagement* des États – « œuvre commune », 27 000 € ; naïveté, cœur, À É Ç.

- premier point
  - sous-point
- [x] fait
- [ ] à faire

1. un
2. deux

> Une citation longue, qui tient sur plusieurs lignes pour que l’on voie comment la marge et la barre se comportent quand le texte revient.

| Pays | Victimes |
| --- | --- |
| France | 1 000 |
| Italie | 2 000 |

Voir [le chiffre](entry:figure-ilo-2021) et [le site](https://www.example.org/a?b=1&c=2), pas [celui-ci](http://x.org).`

/** Documents that the core was asked to save. */
export function openExporting(options: { download?: boolean } = {}) {
  const packDir = join(tempDir(), 'pack')
  writePack(packDir, SAMPLE)
  const files: ExportedFile[] = []
  const saveFile = async (file: ExportedFile) => {
    files.push(file)
    return true
  }
  const core = openCore({
    packDir,
    now: () => Date.UTC(2026, 2, 12, 10),
    ports: { host: 'cli', openExternal: false, ...(options.download ? {} : { saveFile }) },
  })
  return { ...core, files }
}

type Client = ReturnType<typeof openExporting>['client']

export async function makeBrief(client: Client, repeat = 1): Promise<string> {
  const brief = await client.call('briefs.create', {
    title: 'Intervention de la France : la traite « en chiffres »',
  })
  const note = await client.call('notes.create', { body: NOTE_BODY, sensitivity: 'delegation' })
  const add = (item: Parameters<typeof client.call<'briefs.addItem'>>[1]['item']) =>
    client.call('briefs.addItem', { id: crypto.randomUUID(), briefId: brief.id, item })
  for (let round = 0; round < repeat; round++) {
    await add({
      kind: 'heading',
      text: { fr: `Faits et chiffres ${round + 1}`, en: `Facts and figures ${round + 1}` },
    })
    await add({
      kind: 'text',
      text: { fr: 'Madame la Présidente, chers collègues,', en: 'Madam Chair, dear colleagues,' },
    })
    await add({ kind: 'entry', target: 'figure-ilo-2021' })
    await add({
      kind: 'entry',
      target: 'measure-12',
      text: { fr: 'La mesure 12 forme les **magistrats**.', en: 'Measure 12 trains **judges**.' },
    })
    await add({
      kind: 'passage',
      target: 'measure-12',
      quoted: 'Résumé de Former les magistrats',
      quotedLanguage: 'fr',
      locator: 'p. 30',
    })
    await add({ kind: 'note', target: note.id })
  }
  return brief.id
}

export async function makeMeeting(client: Client): Promise<string> {
  const meeting = await client.call('meetings.create', {
    sensitivity: 'delegation',
    draft: {
      title: 'XXe Conférence de l’Alliance',
      day: '2026-04-21',
      place: 'Hofburg, Vienne',
      timeZone: 'Europe/Vienna',
      items: [
        { number: '1', title: 'Ouverture', plannedStart: 540, plannedMinutes: 30, speakers: ['Présidence'] },
        { number: '2', title: 'Panel : exploitation par le travail', plannedStart: 570 },
      ],
    },
  })
  const start = Date.UTC(2026, 3, 21, 7, 2)
  const line = (minute: number, item: number | null, more: object) =>
    client.call('meetings.saveLine', {
      id: crypto.randomUUID(),
      meetingId: meeting.id,
      itemId: item === null ? null : (meeting.items[item]?.id ?? null),
      at: start + minute * 60_000,
      text: '',
      revision: 1,
      ...more,
    })
  await line(0, 0, { text: 'La séance est ouverte.', speaker: 'Présidence' })
  await line(12, 0, { text: 'L’ordre du jour est adopté', mark: 'decision', speaker: 'Présidence' })
  await line(31, 1, { text: 'Chaque victime compte', mark: 'quotation', speaker: 'Mme Élise Müller' })
  await line(35, 1, {
    text: 'Envoyer [le chiffre de l’OIT](entry:figure-ilo-2021) au secrétariat',
    mark: 'action',
    who: 'Paul',
    due: '2026-05-01',
  })
  await line(40, 1, {
    text: 'Le chiffre de 25 millions : de quand date-t-il ?',
    mark: 'to-check',
    speaker: 'France',
  })
  await line(50, null, { text: 'Conversation de couloir' })
  await line(55, 1, { text: 'CANARI-PRIVE', sensitivity: 'private' })
  return meeting.id
}
