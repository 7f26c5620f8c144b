// The notes of the user whose text links to something: an entry, another note.
import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../../../shared/text/note-markup.ts'
import { useOp } from '../../api/useOp.ts'
import { Section } from '../../components/Section.tsx'
import classes from './NoteMentions.module.css'
import { NoteRow } from './NoteRow.tsx'

const SHOWN = 50

type Props = { kind: LinkKind; id: string }

export function NoteMentions({ kind, id }: Props) {
  const { t } = useTranslation('notes')
  const { data } = useOp('notes.mentions', { kind, id, limit: SHOWN })
  if (data === undefined || data.total === 0) return null
  return (
    <Section
      title={t('mentions')}
      aside={<span className={classes.count}>{t('count', { count: data.total })}</span>}
    >
      <ul className={classes.list}>
        {data.items.map((note) => (
          <li key={note.id}>
            <NoteRow note={note} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
