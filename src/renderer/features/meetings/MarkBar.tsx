// Marks for the current line, each with its key.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LineMark } from '../../../shared/contract/meetings.ts'
import classes from './RoomTools.module.css'

const MARKS = [
  { mark: 'decision', key: 'F4' },
  { mark: 'action', key: 'F7' },
  { mark: 'quotation', key: 'F8' },
  { mark: 'to-check', key: 'F9' },
  { mark: 'to-raise', key: null },
] as const

type Props = { current: string | null; onMark: (mark: LineMark) => void }

export function MarkBar({ current, onMark }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('lines.marks')}>
      {MARKS.map(({ mark, key }) => (
        <Button
          key={mark}
          size="compact-sm"
          variant="default"
          disabled={current === null}
          aria-keyshortcuts={key ?? undefined}
          onClick={() => onMark(mark)}
        >
          {key === null ? t(`mark.${mark}`) : `${t(`mark.${mark}`)} (${key})`}
        </Button>
      ))}
    </div>
  )
}
