// The dossiers, the latest changed first: a new one, those there are, and the way to those in the trash.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { BriefRow } from './BriefRow.tsx'
import classes from './BriefsScreen.module.css'
import { NewBrief } from './NewBrief.tsx'

export function BriefsScreen(): ReactNode {
  const { t } = useTranslation('briefs')
  const { data, error, refetch } = useOp('briefs.list', {})
  const { data: trashed } = useOp('briefs.list', { trashed: true })
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('title')}>{t('title')}</ScreenHeading>
        <p className={classes.soft}>{t('intro')}</p>
      </div>
      <NewBrief />
      <Section title={t('list')}>
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <div className={classes.empty}>
            <p>{t('empty')}</p>
            <p className={classes.soft}>{t('emptyHint')}</p>
          </div>
        )}
        {data !== undefined && data.items.length > 0 && (
          <ul className={classes.list} aria-label={t('list')}>
            {data.items.map((brief) => (
              <BriefRow key={brief.id} brief={brief} />
            ))}
          </ul>
        )}
      </Section>
      {trashed !== undefined && trashed.total > 0 && (
        <p>
          <Link to="/notes/trash">{t('trashLink', { count: trashed.total })}</Link>
        </p>
      )}
    </Screen>
  )
}
