// The name of what is about to be added to a dossier.
import { useTranslation } from 'react-i18next'
import { noteTitle, shorten } from '../../../shared/text/plain.ts'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import type { Draft } from './add-target.ts'

const MAX_QUOTED = 160

export function PickedName({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['briefs', 'kinds', 'notes'])
  const locale = useLocale()
  const id = draft.target ?? ''
  const entry = useOp('library.get', { id }, draft.kind === 'entry')
  const note = useOp('notes.get', { id }, draft.kind === 'note')
  if (draft.kind === 'passage') {
    return <q lang={draft.quotedLanguage ?? undefined}>{shorten(draft.quoted ?? '', MAX_QUOTED)}</q>
  }
  if (draft.kind === 'note') {
    const title = noteTitle(note.data?.body ?? '')
    return <>{t('briefs:items.named', { kind: t('kinds:note.one'), title: title || t('notes:untitled') })}</>
  }
  if (entry.data === undefined) return null
  const { kind, title } = entry.data.entry
  return <>{t('briefs:items.named', { kind: t(`kinds:${kind}.one`), title: title[locale] })}</>
}
