// Lines of one mark: what was said, by whom, when; an action can be ticked.
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LineView } from '../../../shared/contract/meetings.ts'
import { formatDate, formatTime } from '../../../shared/text/format.ts'
import { plainText, shorten } from '../../../shared/text/plain.ts'
import { api } from '../../api/api.ts'
import { useCommand } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { LineText } from './LineText.tsx'
import classes from './SummaryScreen.module.css'

type Props = { lines: readonly LineView[]; withMeeting?: boolean }

export function MarkedLines({ lines, withMeeting = false }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const done = useCommand('meetings.setDone')

  function setDone({ id, text }: LineView['line'], isDone: boolean): void {
    const name = shorten(plainText(text), 80)
    done.mutate(
      { id, done: isDone },
      {
        onSuccess: () =>
          noticeWithUndo(t(isDone ? 'summary.isDone' : 'summary.isOpen', { text: name }), {
            undo: () => api.call('meetings.setDone', { id, done: !isDone }),
          }),
        onError: notifyFailure,
      },
    )
  }

  return (
    <ul className={classes.list}>
      {lines.map(({ line, meetingTitle, day, itemTitle }) => (
        <li key={line.id} className={classes.row}>
          {line.mark === 'action' && (
            <Checkbox
              aria-label={t('summary.done', { text: shorten(plainText(line.text), 80) })}
              checked={line.doneAt !== null}
              onChange={(event) => setDone(line, event.currentTarget.checked)}
            />
          )}
          <div className={classes.what}>
            <p className={classes.text} data-done={line.doneAt !== null || undefined}>
              {line.speaker !== '' && <strong>{line.speaker} – </strong>}
              <LineText text={line.text} />
            </p>
            <p className={classes.soft}>
              {[
                formatTime(line.at, locale),
                itemTitle,
                line.who === '' ? '' : t('summary.who', { who: line.who }),
                line.due === null ? '' : t('summary.due', { day: formatDate(line.due, locale) }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
              {withMeeting && (
                <>
                  {' · '}
                  <Link to="/meetings/$id" params={{ id: line.meetingId }}>
                    {meetingTitle === '' ? t('untitled') : meetingTitle}
                  </Link>
                  {day !== null && ` · ${formatDate(day, locale)}`}
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
