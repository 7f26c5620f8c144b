// The versions of a note: when each was saved, what changed from one to the next by words, and the way back to it.
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FullNote } from '../../../shared/contract/notes.ts'
import { formatDay, formatTime } from '../../../shared/text/format.ts'
import { api, toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { notifyFailure } from '../../components/notify.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './HistoryPanel.module.css'
import { notifyRestored } from './notify-restored.ts'
import { flushNote } from './open-notes.ts'

type Props = { note: FullNote; onClose: () => void }

export function HistoryPanel({ note, onClose }: Props) {
  const { t } = useTranslation(['notes', 'shell'])
  const locale = useLocale()
  const { data, error, refetch } = useOp('notes.history', { id: note.id })
  const [chosen, setChosen] = useState<number | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const versions = data?.items ?? []
  const present = versions[0]
  const shown = versions.find(({ revision }) => revision === chosen) ?? versions[1] ?? null
  const diff = useOp('notes.diff', { id: note.id, from: shown?.revision ?? 1 }, shown !== null)

  useEffect(() => title.current?.focus(), [])
  // A save makes a version.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision asks anew.
  useEffect(() => void refetch(), [note.revision, refetch])

  async function restore(revision: number): Promise<void> {
    try {
      await flushNote(note.id)
      const before = await api.call('notes.history', { id: note.id })
      const base = before.items[0]?.revision ?? note.revision
      const restored = await api.call('notes.restoreVersion', { id: note.id, revision, baseRevision: base })
      notifyRestored(note.id, base, restored.revision)
      onClose()
    } catch (failure) {
      notifyFailure(failure)
    }
  }

  const when = (time: number) =>
    t('notes:history.when', { day: formatDay(time, locale), time: formatTime(time, locale) })
  return (
    <section
      className={classes.root}
      aria-labelledby="note-history"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={classes.head}>
        <h2 id="note-history" ref={title} tabIndex={-1} className={classes.title}>
          {t('notes:history.title')}
        </h2>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('shell:close')}
        </Button>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
      {present !== undefined && versions.length === 1 && <p>{t('notes:history.none')}</p>}
      {versions.length > 1 && shown !== null && (
        <div className={classes.columns}>
          <ol className={classes.list} aria-label={t('notes:history.versions')}>
            {versions.slice(1).map((version) => (
              <li key={version.revision}>
                <button
                  type="button"
                  className={classes.version}
                  aria-pressed={version.revision === shown.revision}
                  onClick={() => setChosen(version.revision)}
                >
                  {when(version.savedAt)}
                  <span className={classes.soft}>{version.title}</span>
                </button>
              </li>
            ))}
          </ol>
          <div className={classes.diff}>
            <p className={classes.soft}>{t('notes:history.changes')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by the keyboard. */}
            <section className={classes.text} tabIndex={0} aria-label={t('notes:history.changes')}>
              {diff.data?.parts.map((part, index) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one answer do not move.
                if (part.change === 'added') return <ins key={index}>{part.text}</ins>
                // biome-ignore lint/suspicious/noArrayIndexKey: the same.
                if (part.change === 'removed') return <del key={index}>{part.text}</del>
                return part.text
              })}
            </section>
            <Button size="xs" variant="light" onClick={() => void restore(shown.revision)}>
              {t('notes:history.restore', { when: when(shown.savedAt) })}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
