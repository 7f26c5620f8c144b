// The chosen result beside the list: what it says, why it is there, and what can be done with it. The box keeps the focus.
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryPreview } from './EntryPreview.tsx'
import { MeetingPreview } from './MeetingPreview.tsx'
import { NotePreview } from './NotePreview.tsx'
import { PassagePreview } from './PassagePreview.tsx'
import classes from './PreviewPane.module.css'
import { ResultActions } from './ResultActions.tsx'
import type { Row } from './rows.ts'
import { useSearch, useSettledState } from './search-context.ts'
import type { SearchState } from './search-store.ts'
import { WhyList } from './WhyList.tsx'

const rowOf = (state: SearchState): Row | null => state.rows[state.active] ?? null

function Content({ row }: { row: Row }) {
  if (row.type === 'passage') return <PassagePreview row={row} />
  const { hit } = row
  if (hit.kind === 'meeting') return <MeetingPreview id={hit.id} lineId={hit.lineId} />
  return hit.kind === 'note' ? <NotePreview id={hit.id} /> : <EntryPreview id={hit.id} />
}

export function PreviewPane() {
  const { t } = useTranslation('search')
  const { store, inputRef } = useSearch()
  const row = useSettledState(rowOf)
  const close = () => {
    store.setPreview(false)
    inputRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  if (row === null) return null
  return (
    <aside className={classes.root} aria-label={t('preview')} data-pane="preview" onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <ResultActions row={row} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('previewClose')} onClick={close}>
          <IconX className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </div>
      <Content key={row.key} row={row} />
      <WhyList row={row} />
    </aside>
  )
}
