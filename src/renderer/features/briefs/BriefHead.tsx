// The head of a dossier: its title, for whom and in which language it is, how long it takes, what can be done with it.
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import {
  IconChecklist,
  IconFileExport,
  IconMicrophone,
  IconPencil,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/contract/briefs.ts'
import { api } from '../../api/api.ts'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { CIRCLES } from '../export/export-choice.ts'
import classes from './BriefDesk.module.css'
import { briefName } from './brief-name.ts'
import { RenameForm } from './RenameForm.tsx'
import { timeText } from './time-text.ts'
import type { BriefControl } from './useBrief.ts'
import { useTrashBrief } from './useTrashBrief.ts'

type Props = {
  brief: Brief
  control: BriefControl
  /** Whether the words of both languages are shown. */
  both: boolean
  onBoth: (both: boolean) => void
  onSpeak: () => void
  onCheck: () => void
  onExport: () => void
  onPrint: () => void
}

export function BriefHead({ brief, control, both, onBoth, onSpeak, onCheck, onExport, onPrint }: Props) {
  const { t } = useTranslation('briefs')
  const navigate = useNavigate()
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const sensitivityId = useId()
  const trash = useTrashBrief()
  const { id, language } = brief
  const name = briefName(brief.title, t)
  const languages = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <ScreenHeading
          screen={t('one')}
          className={classes.title}
          lang={brief.title === '' ? undefined : brief.language}
        >
          {name}
        </ScreenHeading>
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
        <Link to="/briefs" activeOptions={{ exact: true }}>
          {t('back')}
        </Link>
      </div>
      {renaming && (
        <RenameForm
          id={id}
          title={brief.title}
          onDone={() => {
            setRenaming(false)
            requestAnimationFrame(() => renameButton.current?.focus())
          }}
        />
      )}
      {brief.trashedAt !== null && (
        <div className={classes.notice} role="status">
          <span>{t('inTrash')}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              api.call('briefs.restore', { id }).then(() => notifyDone(t('restored')), notifyFailure)
            }
          >
            {t('restore')}
          </Button>
        </div>
      )}
      <div className={classes.line}>
        <span className={classes.field}>
          <span>{t('language')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('language')}
            value={language}
            onChange={(value) => control.set({ language: value === 'en' ? 'en' : 'fr' })}
            data={[
              { value: 'fr', label: t('fr') },
              { value: 'en', label: t('en') },
            ]}
          />
        </span>
        <Button size="compact-sm" variant="default" aria-pressed={both} onClick={() => onBoth(!both)}>
          {t('bothLanguages')}
        </Button>
        <span className={classes.field}>
          <label htmlFor={sensitivityId}>{t('sensitivity')}</label>
          <select
            id={sensitivityId}
            className={classes.select}
            value={brief.sensitivity}
            onChange={(event) => {
              const next = CIRCLES.find((one) => one === event.currentTarget.value)
              if (next !== undefined) control.set({ sensitivity: next })
            }}
          >
            {CIRCLES.map((one) => (
              <option key={one} value={one}>
                {t(`sensitivities.${one}`)}
              </option>
            ))}
          </select>
        </span>
        <span className={classes.soft}>
          {t('time', {
            time: languages
              .map((one) => t(`timeIn.${one}`, { time: timeText(brief.spokenMs[one], t) }))
              .join(' · '),
          })}
        </span>
      </div>
      <div className={classes.line} role="toolbar" aria-label={t('tools')}>
        <Button
          size="compact-md"
          variant="default"
          aria-keyshortcuts="F9"
          leftSection={<IconMicrophone className={classes.icon} aria-hidden="true" />}
          onClick={onSpeak}
        >
          {t('speak')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-keyshortcuts="F7"
          leftSection={<IconChecklist className={classes.icon} aria-hidden="true" />}
          onClick={onCheck}
        >
          {t('check')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-keyshortcuts="Control+E"
          leftSection={<IconFileExport className={classes.icon} aria-hidden="true" />}
          onClick={onExport}
        >
          {t('export')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPrinter className={classes.icon} aria-hidden="true" />}
          onClick={onPrint}
        >
          {t('print')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('trashOf', { title: name })}
          title={t('trash')}
          onClick={() => void trash(id).then((done) => (done ? navigate({ to: '/briefs' }) : undefined))}
        >
          <IconTrash className={classes.icon} aria-hidden="true" />
        </ActionIcon>
      </div>
    </header>
  )
}
