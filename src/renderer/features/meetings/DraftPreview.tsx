// What the meeting would be: its title can be changed, its agenda is shown, then it is made.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { formatClock, formatDate } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NewMeeting.module.css'

type Props = { drafts: readonly MeetingDraft[]; onCreate: (draft: MeetingDraft) => void }

export function DraftPreview({ drafts, onCreate }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const [index, setIndex] = useState(0)
  const draft = drafts[index]
  const [title, setTitle] = useState(draft?.title ?? '')
  const form = useRef<HTMLFormElement>(null)
  // What was read may be below the edge of the window.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (draft === undefined) return null
  const timed = draft.items.some((item) => item.plannedStart !== null)
  return (
    <form
      ref={form}
      className={classes.preview}
      data-timed={timed || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onCreate({ ...draft, title: title.trim() === '' ? t('untitled') : title.trim() })
      }}
    >
      {drafts.length > 1 && (
        <NativeSelect
          label={t('create.which')}
          value={String(index)}
          onChange={(event) => {
            const next = Number(event.currentTarget.value)
            setIndex(next)
            setTitle(drafts[next]?.title ?? '')
          }}
          data={drafts.map((one, position) => ({
            value: String(position),
            label: [one.day === null ? '' : formatDate(one.day, locale), one.title].join(' '),
          }))}
        />
      )}
      <TextInput
        label={t('create.name')}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <p className={classes.soft}>
        {[draft.day === null ? '' : formatDate(draft.day, locale), draft.place]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {draft.items.length === 0 ? (
        <p className={classes.soft}>{t('create.noItems')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by the keyboard.
        <ol className={classes.items} aria-label={t('create.preview')} tabIndex={0}>
          {draft.items.map((item, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a draft never move.
            <li key={position} className={classes.item} data-level={item.level}>
              {timed && (
                <span className={classes.when}>
                  {item.plannedStart === null ? '' : formatClock(item.plannedStart, locale)}
                </span>
              )}
              <span>
                {item.number !== '' && <span className={classes.soft}>{item.number} </span>}
                {item.title}
                {item.speakers.length > 0 && (
                  <span className={classes.soft}> – {item.speakers.join(', ')}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Button type="submit">{t('create.start')}</Button>
    </form>
  )
}
