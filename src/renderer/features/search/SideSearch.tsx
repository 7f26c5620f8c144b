// A search beside the work: the focus stays in its box, whose arrows go through what is offered. Owns neither what is
// offered nor what becomes of it.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { KindIcon } from '../../components/KindIcon.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { SidePassage } from './SidePassage.tsx'
import classes from './SideSearch.module.css'
import { useEarlyEnter } from './useEarlyEnter.ts'
import type { SideOption, SideQuery } from './useSideSearch.tsx'

type Props<T extends SideOption> = {
  words: { title: string; label: string; hint: string; results: string; none: string }
  search: SideQuery
  options: readonly T[]
  /** `modified`: with Ctrl, Cmd or Shift. */
  onChoose: (option: T, modified: boolean) => void
  onClose: () => void
  /** Above the list. */
  children?: ReactNode
}

type Modifiers = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }
/** Ctrl+I, as in the results: reads the chosen one. */
const isRead = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'i' && (ctrlKey || metaKey) && !shiftKey && !altKey

const isModified = ({ ctrlKey, metaKey, shiftKey }: Modifiers) => ctrlKey || metaKey || shiftKey

export function SideSearch<T extends SideOption>(props: Props<T>) {
  const { words, search, options, onChoose, onClose, children } = props
  const list = useId()
  const [chosen, setChosen] = useState(0)
  /** The chosen passage of a text is shown whole. */
  const [reading, setReading] = useState(false)
  const at = Math.min(chosen, options.length - 1)
  const box = useRef<HTMLInputElement>(null)
  function choose(option: T, modified: boolean): void {
    // The next word typed begins a new search. First of all: selecting takes the focus, which the choice may lead away.
    box.current?.select()
    onChoose(option, modified)
  }
  const early = useEarlyEnter(search.fresh, (modified: boolean) => {
    const [first] = options
    if (first !== undefined) choose(first, modified)
  })

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const option = options[at]
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && !search.fresh && chosen === 0) early.keep(isModified(event))
    else if (isRead(event)) setReading(!reading)
    else if (event.key === 'Enter' && option !== undefined) choose(option, isModified(event))
    else return
    event.preventDefault()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is taller.
  useEffect(() => {
    if (at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at, reading])

  return (
    <SidePanel title={words.title} onClose={onClose}>
      <TextInput
        ref={box}
        aria-label={words.label}
        placeholder={words.label}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autoFocus
        autoComplete="off"
        value={search.text}
        onChange={(event) => {
          search.type(event.currentTarget.value)
          setChosen(0)
          early.forget()
        }}
        onBlur={early.forget}
        onKeyDown={onKeyDown}
      />
      <p className={classes.soft}>{words.hint}</p>
      {children}
      {search.answered && options.length === 0 && <p role="status">{words.none}</p>}
      <div id={list} role="listbox" aria-label={words.results} className={classes.list}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box.
          <div
            key={option.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            data-add={option.add}
            data-add-marks={option.text?.marks.join('\n')}
            className={classes.option}
            onClick={(event) => onChoose(option, isModified(event))}
          >
            <span className={classes.name}>
              <KindIcon kind={option.kind} />
              <span>{option.name}</span>
            </span>
            {option.about !== '' && <span className={classes.soft}>{option.about}</span>}
            {reading && index === at && option.text !== undefined ? (
              <SidePassage {...option.text} />
            ) : (
              option.passage !== undefined && <span className={classes.soft}>{option.passage}</span>
            )}
          </div>
        ))}
      </div>
    </SidePanel>
  )
}
