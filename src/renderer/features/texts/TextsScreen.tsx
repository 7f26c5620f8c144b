// The texts that the user added: bring in, read, remove; and how far the search knows them.
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextCard } from '../../../shared/contract/texts.ts'
import { formatDay, formatNumber } from '../../../shared/text/format.ts'
import { toAppError } from '../../api/api.ts'
import { useCommand, useOp } from '../../api/useOp.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.ts'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AddTexts } from './AddTexts.tsx'
import { ImportList } from './ImportList.tsx'
import { IndexStatus } from './IndexStatus.tsx'
import classes from './TextsScreen.module.css'

type RowProps = { text: TextCard; onRemove: () => void }

function TextRow({ text, onRemove }: RowProps) {
  const { t } = useTranslation('texts')
  const locale = useLocale()
  const facts = [
    t(`screen.language.${text.language}`),
    t('screen.words', { count: text.words }),
    text.origin,
    t('screen.addedOn', { day: formatDay(text.addedAt, locale) }),
  ]
  return (
    <li className={classes.text}>
      <div className={classes.name}>
        <Link to="/texts/$id" params={{ id: text.id }} className={classes.title} lang={text.language}>
          {text.title}
        </Link>
        <p className={classes.soft}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('screen.removeOf', { title: text.title })}
        onClick={onRemove}
      >
        <IconTrash className={classes.icon} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

export function TextsScreen(): ReactNode {
  const { t } = useTranslation(['texts', 'shell'])
  const locale = useLocale()
  const { data, error, refetch } = useOp('texts.list', {})
  const [removing, setRemoving] = useState<TextCard | null>(null)
  const remove = useCommand('texts.remove')
  const confirm = (text: TextCard) => {
    setRemoving(null)
    remove.mutate(
      { id: text.id },
      { onSuccess: () => notifyDone(t('texts:screen.removed')), onError: notifyFailure },
    )
  }
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.texts')}>{t('shell:screen.texts')}</ScreenHeading>
        <p className={classes.soft}>{t('texts:screen.intro')}</p>
      </div>
      <AddTexts />
      <ImportList />
      <Section
        title={t('texts:screen.list')}
        aside={
          data !== undefined && (
            <span className={classes.soft}>{formatNumber(data.items.length, locale)}</span>
          )
        }
      >
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading />}
        {data?.items.length === 0 && <p>{t('texts:screen.empty')}</p>}
        <ul className={classes.texts}>
          {data?.items.map((text) => (
            <TextRow key={text.id} text={text} onRemove={() => setRemoving(text)} />
          ))}
        </ul>
      </Section>
      <IndexStatus />
      {removing !== null && (
        <ConfirmDialog
          title={t('texts:screen.removeTitle')}
          confirmLabel={t('texts:screen.remove')}
          onConfirm={() => confirm(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>{t('texts:screen.removeText', { title: removing.title })}</p>
        </ConfirmDialog>
      )}
    </Screen>
  )
}
