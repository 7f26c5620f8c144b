// A meeting of the user: when and where it was, and the lines around the one that was found.
import { useTranslation } from 'react-i18next'
import type { MeetingLine } from '../../../shared/contract/meetings.ts'
import { formatDate, formatTime } from '../../../shared/text/format.ts'
import { plainText } from '../../../shared/text/plain.ts'
import { useOp } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './PreviewPane.module.css'

/** Lines before the one that was found, and as many after it. */
const AROUND = 3

export function MeetingPreview({ id, lineId }: { id: string; lineId: string | null }) {
  const { t } = useTranslation(['kinds', 'meetings'])
  const locale = useLocale()
  const meeting = useOp('meetings.get', { id }).data
  const lines = useOp('meetings.lines', { id }).data?.items ?? []
  if (meeting === undefined) return null
  const at = Math.max(
    0,
    lines.findIndex((line) => line.id === lineId),
  )
  const said = (line: MeetingLine) =>
    [
      formatTime(line.at, locale),
      line.mark === null ? '' : t(`meetings:mark.${line.mark}`),
      line.speaker,
      plainText(line.text),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <>
      <p className={classes.kind}>
        {[t('kinds:meeting.one'), meeting.day === null ? '' : formatDate(meeting.day, locale), meeting.place]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p className={classes.text}>{meeting.title === '' ? t('meetings:untitled') : meeting.title}</p>
      {lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).map((line) => (
        <p key={line.id} className={classes.text}>
          {line.id === lineId ? <mark>{said(line)}</mark> : said(line)}
        </p>
      ))}
    </>
  )
}
