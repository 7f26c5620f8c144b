// Two versions of one note: both shown, nothing overwritten, the user chooses.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/contract/notes.ts'
import { copyText } from '../../components/notify.ts'
import classes from './ConflictPanel.module.css'

type Props = {
  mine: string
  /** Null when the note is gone. */
  theirs: Note | null
  onChoose: (choice: 'mine' | 'theirs') => void
}

export function ConflictPanel({ mine, theirs, onChoose }: Props) {
  const { t } = useTranslation('notes')
  return (
    <div className={classes.root} role="alert">
      <p className={classes.title}>{t('conflict.title')}</p>
      <p>{theirs === null ? t('conflict.gone') : t('conflict.text')}</p>
      {theirs !== null && (
        <div className={classes.versions}>
          <section className={classes.version} aria-label={t('conflict.mine')}>
            <p className={classes.label}>{t('conflict.mine')}</p>
            <p className={classes.text}>{mine}</p>
          </section>
          <section className={classes.version} aria-label={t('conflict.theirs')}>
            <p className={classes.label}>{t('conflict.theirs')}</p>
            <p className={classes.text}>{theirs.body}</p>
          </section>
        </div>
      )}
      <div className={classes.actions}>
        {theirs !== null && (
          <>
            <Button size="xs" onClick={() => onChoose('mine')}>
              {t('conflict.keepMine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onChoose('theirs')}>
              {t('conflict.takeTheirs')}
            </Button>
          </>
        )}
        <Button size="xs" variant="default" onClick={() => void copyText(mine)}>
          {t('conflict.copyMine')}
        </Button>
      </div>
    </div>
  )
}
