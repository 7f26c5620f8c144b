// The comparison: the chosen figures side by side, then why they differ.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../../shared/library/model.ts'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AddToBriefButton } from '../briefs/AddToBriefButton.tsx'
import { useCopyShortcut } from '../cite/useCopyShortcut.ts'
import { ExportCsv } from '../export/ExportCsv.tsx'
import { figureRows } from '../export/figure-rows.ts'
import classes from './CompareScreen.module.css'
import { CompareTable } from './CompareTable.tsx'
import { comparison, useComparison } from './compare-store.ts'
import { Differences } from './Differences.tsx'
import { useWholeFigures } from './useWholeFigures.ts'

const WITH_NAMED: EntryKind[] = ['source', 'indicator', 'organisation', 'figure']

export function CompareScreen(): ReactNode {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  const chosen = useComparison()
  const { whole, isWhole, error, retry } = useWholeFigures(chosen, WITH_NAMED)
  const { figures } = whole
  useCopyShortcut(null, locale)
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('figures:compareTitle')}>{t('figures:compareTitle')}</ScreenHeading>
        <Link to="/figures" activeOptions={{ exact: true }}>
          {t('figures:backToFigures')}
        </Link>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {!isWhole ? (
        error === null && <Loading />
      ) : figures.length === 0 ? (
        <p>{t('figures:compareEmpty')}</p>
      ) : (
        <>
          <div className={classes.bar} data-add-screen={figures.map(({ id }) => `entry:${id}`).join(' ')}>
            <AddToBriefButton items={figures.map(({ id }) => ({ kind: 'entry', target: id }))} />
            <Button size="compact-sm" variant="default" onClick={comparison.clear}>
              {t('figures:clearComparison')}
            </Button>
            <ExportCsv
              list={t('figures:fileComparison')}
              data={() => figureRows(figures, whole, locale, t)}
            />
          </div>
          <CompareTable figures={figures} library={whole} />
          <Differences figures={figures} library={whole} />
        </>
      )}
    </Screen>
  )
}
