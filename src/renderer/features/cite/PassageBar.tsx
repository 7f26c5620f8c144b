// What can be done with the words selected in an entry; shown only while there are some.
import { Button } from '@mantine/core'
import { IconFolderPlus, IconNote, IconQuote } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addWhatIsMeant } from '../briefs/add-target.ts'
import classes from './PassageBar.module.css'
import { copyTargetOf, type SelectedPassage, selectedPassage } from './selection.ts'
import { useCopyTarget } from './useCopyTarget.tsx'

type Props = {
  id: string
  /** Language of the citation when that of the words is not known. */
  locale: 'fr' | 'en'
  /** Begins a note on the words; without it no note can be on them. */
  onNote?: (passage: SelectedPassage) => void
}

export function PassageBar({ id, locale, onNote }: Props) {
  const { t } = useTranslation(['cite', 'briefs', 'texts'])
  const copy = useCopyTarget()
  const [passage, setPassage] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    const look = () => {
      const next = selectedPassage()
      setPassage((before) => (next?.id === id ? (before?.text === next.text ? before : next) : null))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [id])
  if (passage === null) return null
  // Without it a click would end the selection that it is about.
  const keep = (event: React.MouseEvent) => event.preventDefault()
  return (
    <div className={classes.root} role="toolbar" aria-label={t('cite:passage')}>
      <Button
        size="compact-sm"
        leftSection={<IconQuote className={classes.icon} aria-hidden="true" />}
        onMouseDown={keep}
        onClick={() => void copy(copyTargetOf(passage), passage.language ?? locale)}
      >
        {t('cite:copyPassage')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderPlus className={classes.icon} aria-hidden="true" />}
        onMouseDown={keep}
        onClick={addWhatIsMeant}
      >
        {t('briefs:pick.button')}
      </Button>
      {onNote !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconNote className={classes.icon} aria-hidden="true" />}
          onMouseDown={keep}
          onClick={() => onNote(passage)}
        >
          {t('texts:reading.note')}
        </Button>
      )}
    </div>
  )
}
