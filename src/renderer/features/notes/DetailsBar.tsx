// Under the text of a note: who may see it, pinned, to raise, where it belongs, its tags.
import { NativeSelect } from '@mantine/core'
import { IconFlag, IconPin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AttachButton } from './AttachButton.tsx'
import classes from './DetailsBar.module.css'
import { SENSITIVITY_NAMES } from './details-names.ts'
import type { NoteDetails } from './note-details.ts'

type Props = { details: NoteDetails }

export function DetailsBar({ details }: Props) {
  const { t } = useTranslation('notes')
  return (
    <fieldset aria-label={t('details')} className={classes.root}>
      <NativeSelect
        size="xs"
        aria-label={t('sensitivity')}
        value={details.sensitivity}
        data={SENSITIVITY_NAMES.map((value) => ({ value, label: t(value) }))}
        onChange={(event) => {
          const chosen = SENSITIVITY_NAMES.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) details.change({ sensitivity: chosen })
        }}
      />
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={details.toRaise}
        onClick={() => details.change({ toRaise: !details.toRaise })}
      >
        <IconFlag className={classes.icon} aria-hidden="true" />
        {t('toRaise')}
      </button>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={details.pinned}
        onClick={() => details.change({ pinned: !details.pinned })}
      >
        <IconPin className={classes.icon} aria-hidden="true" />
        {t('pin')}
      </button>
      <AttachButton details={details} />
      {details.tags.length > 0 && (
        <ul className={classes.tags} aria-label={t('tags')}>
          {details.tags.map((tag) => (
            <li key={tag}>
              <Link to="/notes" search={{ tag }} activeOptions={{ exact: true }} className={classes.tag}>
                #{tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
