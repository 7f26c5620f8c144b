// The parts of an open dossier: its head, its items, the search beside them when it is asked for. Owns the keys that
// work wherever the focus is in it.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import type { OpInput } from '../../../shared/contract/contract.ts'
import { useExportTarget } from '../export/export-target.ts'
import { AddBar } from './AddBar.tsx'
import { AddSearch } from './AddSearch.tsx'
import classes from './BriefDesk.module.css'
import { BriefExport } from './BriefExport.tsx'
import { BriefHead } from './BriefHead.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import { ItemList } from './ItemList.tsx'
import { flushItems } from './open-items.ts'
import { useBrief } from './useBrief.ts'

type Props = { brief: Brief }
type Side = 'search' | 'check' | null

const isMac = navigator.platform.startsWith('Mac')

export function BriefDesk({ brief }: Props) {
  const { t } = useTranslation('briefs')
  const navigate = useNavigate()
  const control = useBrief(brief)
  const [side, setSide] = useState<Side>(null)
  const [both, setBoth] = useState(false)
  const [exporting, setExporting] = useState(false)
  useExportTarget(() => setExporting(true))
  /** The item in which the focus was last: what is added comes after it. */
  const current = useRef<string | null>(null)
  /** What the search begins with. */
  const [sought, setSought] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)
  const { id, items } = brief

  // What was added is on screen now: the focus goes to where it is written, or to its handle.
  useEffect(() => {
    if (wanted === null) return
    const row = document.getElementById(`brief-item-${wanted}`)
    if (row === null) return
    const stop = row.querySelector<HTMLElement>('textarea, input[type="text"]') ?? row.querySelector('button')
    stop?.focus()
    row.scrollIntoView({ block: 'nearest' })
    setWanted(null)
  })

  const place = () => (items.some((view) => view.item.id === current.current) ? current.current : undefined)

  async function add(draft: OpInput<'briefs.addItem'>['item'], focus: boolean): Promise<boolean> {
    const added = await control.add(draft, place())
    if (added === null) return false
    current.current = added
    if (focus) setWanted(added)
    return true
  }

  function closeSide(): void {
    setSide(null)
    const row = current.current === null ? null : document.getElementById(`brief-item-${current.current}`)
    const stop = row?.querySelector<HTMLElement>('button') ?? document.getElementById('brief-add-text')
    stop?.focus()
  }

  function search(text: string): void {
    setSought(text)
    setSide('search')
  }

  function goTo(itemId: string): void {
    current.current = itemId
    setWanted(itemId)
  }

  function speak(): void {
    void flushItems().finally(() => navigate({ to: '/briefs/$id/speak', params: { id } }))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever the focus is in the dossier.
    <div
      className={classes.root}
      data-side={side ?? undefined}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'F2') search('')
        else if (event.key === 'F4') void add({ kind: 'text' }, true)
        else if (event.key === 'F7') setSide('check')
        else if (event.key === 'F9') speak()
        else if (event.key === 'Escape' && side !== null) closeSide()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <BriefHead
        brief={brief}
        control={control}
        both={both}
        onBoth={setBoth}
        onSpeak={speak}
        onCheck={() => setSide('check')}
        onExport={() => setExporting(true)}
        onPrint={() => void flushItems().finally(() => navigate({ to: '/briefs/$id/print', params: { id } }))}
      />
      <div className={classes.body}>
        <AddBar
          onText={() => void add({ kind: 'text' }, true)}
          onHeading={() => void add({ kind: 'heading' }, true)}
          onSearch={() => search('')}
        />
        <ItemList
          brief={brief}
          control={control}
          both={both}
          onCurrent={(itemId) => {
            current.current = itemId
          }}
        />
        <p className={classes.keys}>{t(isMac ? 'keysMac' : 'keys')}</p>
      </div>
      {exporting && <BriefExport brief={brief} onClose={() => setExporting(false)} />}
      {side === 'search' && (
        <AddSearch key={sought} text={sought} onAdd={(draft) => add(draft, false)} onClose={closeSide} />
      )}
      {side === 'check' && (
        <CheckPanel
          brief={brief}
          control={control}
          onGo={goTo}
          onSearch={search}
          onSpeak={speak}
          onClose={closeSide}
        />
      )}
    </div>
  )
}
