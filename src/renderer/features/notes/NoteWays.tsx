// The ways out of a note: copied with its sources, or into a dossier. Its sensitivity is honoured by the core.
import { ActionIcon } from '@mantine/core'
import { IconFolderPlus, IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addToBrief } from '../briefs/add-target.ts'
import classes from './OpenNote.module.css'
import { flushNote } from './open-notes.ts'
import { useCopyNote } from './useCopyNote.ts'

type Props = { id: string }

export function NoteWays({ id }: Props) {
  const { t } = useTranslation(['cite', 'briefs'])
  const copy = useCopyNote()
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('cite:copyNote')}
        title={t('cite:copyNote')}
        onClick={() => void copy(id)}
      >
        <IconQuote className={classes.icon} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('briefs:pick.note')}
        title={t('briefs:pick.button')}
        onClick={() => void flushNote(id).then(() => addToBrief([{ kind: 'note', target: id }]))}
      >
        <IconFolderPlus className={classes.icon} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
