// What the meeting would be: its title can be changed, its agenda is shown, then it is made.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDraft } from '../../../shared/contract/meetings.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './NewMeeting.module.css'

type Props = { drafts: readonly MeetingDraft[]; onCreate: (draft: MeetingDraft) => void }

export function DraftPreview({ drafts, onCreate }: Props) {
  const { t } = useTranslation('meetings')
  const locale = useLocale()
  const [index, setIndex] = useState(0)
  const draft = drafts[index]
  const [title, setTitle] = useState(draft?.title ?? '')
  if (draft === undefined) return null
  return (
    <form
      className={classes.preview}
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
            <li key={position}>{[item.number, item.title].filter((part) => part !== '').join(' ')}</li>
          ))}
        </ol>
      )}
      <Button type="submit">{t('create.start')}</Button>
    </form>
  )
}
