// A name with completion: who spoke, who is announced, participating States, people, organisations. Any name can be typed.
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react'
import type { SpeakerProposal } from '../../../shared/contract/meetings.ts'
import classes from './NameField.module.css'
import { NameList } from './NameList.tsx'

type Props = {
  meetingId: string
  value: string
  className?: string | undefined
  label: string
  placeholder?: string
  /** `entryId` of what was chosen; null for what was typed. */
  onName: (name: string, entryId: string | null) => void
  /** Enter when nothing is being chosen. */
  onEnter?: () => void
  onFocus?: () => void
  ref?: Ref<HTMLInputElement>
}

export function NameField(props: Props) {
  const { meetingId, value, className, label, placeholder, onName, onEnter, onFocus, ref } = props
  const list = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [count, setCount] = useState(0)
  const found = useRef<readonly SpeakerProposal[]>([])
  const at = Math.min(active, count - 1)

  function pick(proposal: SpeakerProposal): void {
    onName(proposal.name, proposal.entryId)
    setOpen(false)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const chosen = open ? found.current[at] : undefined
    if (event.key === 'ArrowDown') {
      setActive(open ? Math.min(at + 1, count - 1) : value === '' ? -1 : 0)
      setOpen(true)
    } else if (event.key === 'ArrowUp' && open) setActive(Math.max(at - 1, 0))
    else if (event.key === 'Escape' && open) setOpen(false)
    else if (event.key === 'Enter') {
      if (chosen !== undefined) pick(chosen)
      onEnter?.()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className={classes.root}>
      <input
        ref={ref}
        className={className}
        role="combobox"
        aria-label={label}
        aria-expanded={open && count > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={value}
        onFocus={onFocus}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          const text = event.currentTarget.value
          onName(text, null)
          setOpen(true)
          // Enter takes the first that begins like what was typed; with nothing typed nothing is chosen.
          setActive(text.trim() === '' ? -1 : 0)
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <NameList
          id={list}
          meetingId={meetingId}
          text={value}
          active={at}
          onFound={(items) => {
            found.current = items
            setCount(items.length)
          }}
          onPick={pick}
        />
      )}
    </span>
  )
}
