// One dossier in the list: opened, renamed, duplicated, put in the trash.
import { ActionIcon } from '@mantine/core'
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefCard } from '../../../shared/contract/briefs.ts'
import { api } from '../../api/api.ts'
import { notifyFailure } from '../../components/notify.ts'
import { noticeWithUndo } from '../../components/undo-notice.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './BriefsScreen.module.css'
import { briefName, changedText } from './brief-name.ts'
import { RenameForm } from './RenameForm.tsx'
import { SensitivityBadge } from './SensitivityBadge.tsx'
import { useTrashBrief } from './useTrashBrief.ts'

type Props = { brief: BriefCard }

export function BriefRow({ brief }: Props) {
  const { t } = useTranslation('briefs')
  const locale = useLocale()
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const trash = useTrashBrief()
  const { id } = brief
  const name = briefName(brief.title, t)

  async function duplicate(): Promise<void> {
    const as = crypto.randomUUID()
    try {
      await api.call('briefs.duplicate', { id, as, title: t('copyTitle', { title: name }).slice(0, 500) })
      noticeWithUndo(t('duplicated'), { about: 'brief', undo: () => api.call('briefs.trash', { id: as }) })
    } catch (error) {
      notifyFailure(error)
    }
  }

  if (renaming) {
    return (
      <li className={classes.row}>
        <RenameForm
          id={id}
          title={brief.title}
          onDone={() => {
            setRenaming(false)
            requestAnimationFrame(() => renameButton.current?.focus())
          }}
        />
      </li>
    )
  }
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Link
          to="/briefs/$id"
          params={{ id }}
          className={classes.link}
          lang={brief.title === '' ? undefined : brief.language}
        >
          {name}
        </Link>
        <span className={classes.meta}>
          <SensitivityBadge sensitivity={brief.sensitivity} />
          <span>{t('count', { count: brief.items })}</span>
          <span>{t(brief.language)}</span>
          <span>{changedText(brief.updatedAt, locale, t)}</span>
        </span>
      </div>
      <div className={classes.actions}>
        <ActionIcon
          ref={renameButton}
          variant="subtle"
          color="gray"
          aria-label={t('renameOf', { title: name })}
          title={t('rename')}
          onClick={() => setRenaming(true)}
        >
          <IconPencil className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('duplicateOf', { title: name })}
          title={t('duplicate')}
          onClick={() => void duplicate()}
        >
          <IconCopy className={classes.icon} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('trashOf', { title: name })}
          title={t('trash')}
          onClick={() => void trash(id)}
        >
          <IconTrash className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  )
}
