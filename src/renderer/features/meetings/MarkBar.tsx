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
  { mark: 'to-raise', key: 'Shift+F9', shown: '⇧F9' },
] as const

type Props = { onMark: (mark: LineMark) => void }

export function MarkBar({ onMark }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('lines.marks')}>
      {MARKS.map(({ mark, key, ...more }) => (
        <Button
          key={mark}
          size="compact-sm"
          variant="default"
          aria-keyshortcuts={key}
          onClick={() => onMark(mark)}
        >
          {`${t(`mark.${mark}`)} (${'shown' in more ? more.shown : key})`}
        </Button>
      ))}
    </div>
  )
}
