// The way to attach a note to another entry or to a meeting, or to free it. Says what was chosen; the rest is its
// caller's.
import { TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useEarlyEnter } from '../search/useEarlyEnter.ts'
import classes from './AttachButton.module.css'
import { type AttachTarget, useAttachTargets } from './attach-targets.ts'
import bar from './DetailsBar.module.css'
import link from './LinkPopup.module.css'
import type { NoteDetails } from './note-details.ts'
import popup from './PopupList.module.css'
import { useNotePassage } from './useNotePassage.ts'
import { useNotePlaces } from './useNotePlaces.ts'

type Props = { details: NoteDetails }

export function AttachButton({ details }: Props) {
  const { t } = useTranslation('notes')
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={bar.toggle}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconPaperclip className={bar.icon} aria-hidden="true" />
        {t('attach.button')}
      </button>
      {isOpen && <AttachPanel details={details} onClose={close} />}
    </>
  )
}

type Choice =
  | { readonly act: 'attach'; readonly target: AttachTarget }
  | { readonly act: 'free'; readonly kind: 'entry' | 'meeting' | 'text'; readonly title: string }

function AttachPanel({ details, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('notes')
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(-1)
  const { items, isCurrent } = useAttachTargets(text)
  const { entry, meeting } = useNotePlaces(details)
  const passage = useNotePassage(details)
  const typed = text.trim() !== ''
  const isHere = ({ kind, id }: AttachTarget) =>
    id === (kind === 'entry' ? details.entryId : details.meetingId)
  const choices: Choice[] = [
    ...(typed || entry === null ? [] : [{ act: 'free', kind: 'entry', title: entry.title } as const]),
    ...(typed || meeting === null ? [] : [{ act: 'free', kind: 'meeting', title: meeting.title } as const]),
    ...(typed || passage === null ? [] : [{ act: 'free', kind: 'text', title: passage.title } as const]),
    ...items.filter((target) => !isHere(target)).map((target) => ({ act: 'attach', target }) as const),
  ]
  // With nothing typed nothing is chosen: Enter alone must not free a note.
  const at = Math.min(typed ? Math.max(chosen, 0) : chosen, choices.length - 1)
  // At the foot of the window it would open out of sight; its choices come a moment later.
  const panel = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with its choices.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [choices.length])
  useEffect(() => {
    if (at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  function choose(choice: Choice | undefined): void {
    if (choice === undefined) return
    const kind = choice.act === 'free' ? choice.kind : choice.target.kind
    const id = choice.act === 'free' ? null : choice.target.id
    const title = choice.act === 'free' ? choice.title : choice.target.title
    if (kind === 'text') details.change({ passage: null }, title)
    else details.change(kind === 'entry' ? { entryId: id } : { meetingId: id }, title)
    onClose()
  }
  const early = useEarlyEnter(isCurrent, () => choose(choices[at]))
  function onKeyDown(event: React.KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (isCurrent) choose(choices[at])
      else early.keep(null)
    } else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it wherever the focus is in it.
    <div ref={panel} className={classes.panel} onKeyDown={onKeyDown}>
      <TextInput
        size="sm"
        label={t('attach.label')}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={text}
        onBlur={early.forget}
        onChange={(event) => {
          setText(event.currentTarget.value)
          early.forget()
          setChosen(-1)
        }}
      />
      <div id={list} role="listbox" aria-label={t('attach.choices')} className={popup.list}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box.
          <div
            key={choice.act === 'free' ? `free ${choice.kind}` : `${choice.target.kind} ${choice.target.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={`${popup.item} ${link.item}`}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.act === 'free' ? (
              <span className={link.title}>{t(`attach.free.${choice.kind}`, { title: choice.title })}</span>
            ) : (
              <>
                {choice.target.icon !== null && <KindIcon kind={choice.target.icon} />}
                <span className={link.title}>{choice.target.title}</span>
                <span className={link.kind}>{choice.target.detail}</span>
              </>
            )}
          </div>
        ))}
      </div>
      <p role="status" className={popup.status}>
        {!isCurrent && choices.length === 0
          ? ''
          : choices.length === 0
            ? t('attach.none')
            : t('attach.count', { count: choices.length })}
      </p>
    </div>
  )
}
