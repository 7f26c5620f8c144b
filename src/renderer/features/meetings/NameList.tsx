// The names that a field proposes, with what each is.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeakerProposal } from '../../../shared/contract/meetings.ts'
import { fold } from '../../../shared/text/fold.ts'
import { opOptions } from '../../api/useOp.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NameField.module.css'

type Props = {
  id: string
  meetingId: string
  text: string
  active: number
  onFound: (items: readonly SpeakerProposal[]) => void
  onPick: (proposal: SpeakerProposal) => void
}

const MOST = 80
const NONE: readonly SpeakerProposal[] = []

export function NameList({ id, meetingId, text, active, onFound, onPick }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const { data, isPlaceholderData } = useQuery({
    ...opOptions('meetings.speakers', { meetingId, text, locale, limit: MOST }),
    // Who spoke changes with every line.
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const items = useMemo(() => {
    const found = data?.items ?? NONE
    // The answer to fewer letters: Enter must not take a name that does not begin like what was typed since.
    return isPlaceholderData ? found.filter(({ name }) => fold(name).startsWith(fold(text.trim()))) : found
  }, [data, isPlaceholderData, text])
  const tell = useRef(onFound)
  tell.current = onFound
  useLayoutEffect(() => tell.current(items), [items])
  // The last line of the screen has no room below it.
  const root = useRef<HTMLDivElement>(null)
  const isEmpty = items.length === 0
  useEffect(() => {
    if (!isEmpty) root.current?.scrollIntoView({ block: 'nearest' })
  }, [isEmpty])
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    <div
      ref={root}
      id={id}
      role="listbox"
      aria-label={t('lines.names')}
      className={classes.list}
      data-empty={items.length === 0 || undefined}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
        <div
          key={item.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={classes.option}
          // Before the field loses the focus, which closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          <span>{item.name}</span>
          <span className={classes.soft}>
            {[t(`speaker.${item.type}`), item.detail].filter((part) => part !== '').join(' · ')}
          </span>
        </div>
      ))}
    </div>
  )
}
