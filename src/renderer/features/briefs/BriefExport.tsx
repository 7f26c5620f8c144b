// The export of a dossier: its formats, its notes that may be more private than the reader, the references of its entries.
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import type { Locale } from '../../../shared/i18n/resources.ts'
import { readMarkup } from '../../../shared/text/note-markup.ts'
import { readAnchor } from '../../../shared/text/passage-anchor.ts'
import { api } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { download } from '../export/download.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { CITE_STYLES, type CiteStyle, DOCUMENT_FORMATS } from '../export/export-choice.ts'
import { briefName } from './brief-name.ts'
import { itemName } from './item-name.ts'
import { flushItems } from './open-items.ts'

type Props = { brief: Brief; onClose: () => void }

const FORMATS = [...DOCUMENT_FORMATS, ...CITE_STYLES] as const

/** Entries that the dossier stands on, in its order: what it holds and what its own words and notes link to. */
async function entriesOf(brief: Brief): Promise<string[]> {
  const ids: string[] = []
  for (const { item, card, note } of brief.items) {
    if (card !== null) ids.push(card.id)
    const body =
      item.kind === 'note' && note !== null && item.target !== null ? await noteBody(item.target) : ''
    for (const markdown of [item.text.fr, item.text.en, body]) {
      for (const { kind, id } of readMarkup(markdown).links) if (kind === 'entry') ids.push(id)
    }
  }
  return [...new Set(ids)]
}

/** Added texts that it quotes or that its own words link to, each once, at the first place. */
function textsOf(brief: Brief): { id: string; position: number | null }[] {
  const found = brief.items.flatMap(({ item, text }) => [
    ...(text === null ? [] : [{ id: text.id, position: item.passage }]),
    ...[item.text.fr, item.text.en].flatMap((markdown) =>
      readMarkup(markdown).links.flatMap(({ kind, id, anchor }) =>
        kind === 'text' ? [{ id, position: readAnchor(anchor)?.position ?? null }] : [],
      ),
    ),
  ])
  return [...new Map(found.reverse().map((one) => [one.id, one])).values()].reverse()
}

const noteBody = (id: string) =>
  api.call('notes.get', { id }).then(
    (note) => note.body,
    () => '',
  )

export function BriefExport({ brief, onClose }: Props) {
  const { t } = useTranslation(['briefs', 'kinds', 'exports'])
  const interfaceLocale = useLocale()
  const { id } = brief
  const name = briefName(brief.title, t)

  async function cite(style: CiteStyle, locale: Locale): Promise<boolean> {
    try {
      await flushItems()
      const known = await Promise.all(
        (await entriesOf(brief)).map((one) =>
          api.call('library.get', { id: one }).then(
            () => [one],
            // A link to an entry that has left the library cites nothing.
            () => [],
          ),
        ),
      )
      const ids = known.flat()
      const there = new Set((await api.call('texts.list', {})).items.map((text) => text.id))
      // As with entries: a text that is gone cites nothing.
      const texts = textsOf(brief).filter((text) => there.has(text.id))
      const found =
        ids.length + texts.length === 0
          ? null
          : await api.call('cite.references', { ids, texts, style, locale })
      if (found === null || found.count === 0) {
        notifyDone(t('exports:noSource'))
        return false
      }
      download(found.name, found.type, found.text)
      notifyDone(t('exports:handedOver', { name: found.name }))
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  return (
    <ExportDialog
      name={name}
      formats={FORMATS}
      language={brief.language}
      sensitivity={brief.sensitivity}
      parts={brief.items.flatMap((view) =>
        view.note === null
          ? []
          : [{ name: itemName(view, interfaceLocale, t), sensitivity: view.note.sensitivity }],
      )}
      make={async (format, choice) => {
        await flushItems()
        return api.call('exports.brief', { id, format, ...choice })
      }}
      cite={cite}
      onClose={onClose}
    />
  )
}
