// Plans and measures: plan by plan as a tree, or subject by subject across the plans.
import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportCsv } from '../export/ExportCsv.tsx'
import { useSourceLines } from '../export/useSourceLines.ts'
import { countBy, passes } from '../library/parts/count-by.ts'
import { FilterChips } from '../library/parts/FilterChips.tsx'
import { useEntriesOfKind } from '../library/parts/useEntriesOfKind.ts'
import { measureRows } from './measure-rows.ts'
import { STATUSES, type Status, sortPlans, statusOf } from './measures.ts'
import { PlanBranch } from './PlanBranch.tsx'
import classes from './PlansScreen.module.css'
import { SubjectMatrix } from './SubjectMatrix.tsx'

type View = 'tree' | 'matrix'

export function PlansScreen(): ReactNode {
  const { t } = useTranslation(['plans', 'entry', 'lists', 'shell', 'figures'])
  const locale = useLocale()
  const sourceLines = useSourceLines()
  const plansRead = useEntriesOfKind('plan')
  const measuresRead = useEntriesOfKind('measure')
  const termsRead = useEntriesOfKind('term')
  const [view, setView] = useState<View>('tree')
  const [statuses, setStatuses] = useState<Status[]>([])
  const [opening, setOpening] = useState<{ round: number; all: boolean | null }>({ round: 0, all: null })
  const measures = measuresRead.entries
  const plans = useMemo(
    () => plansRead.entries && measures && sortPlans(plansRead.entries, measures),
    [plansRead.entries, measures],
  )
  const shown = useMemo(
    () => (measures ?? []).filter((measure) => passes(statuses, statusOf(measure))),
    [measures, statuses],
  )
  const counts = countBy(measures ?? [], statusOf)
  const error = plansRead.error ?? measuresRead.error
  const retry = () => {
    plansRead.retry()
    measuresRead.retry()
  }
  const titles = useMemo(
    () =>
      new Map([...(termsRead.entries ?? []), ...(measures ?? [])].map((one) => [one.id, one.title] as const)),
    [termsRead.entries, measures],
  )
  const rows = async () =>
    measureRows(
      { plans: plans ?? [], measures: shown, all: measures ?? [], titles },
      await sourceLines(locale),
      locale,
      t,
    )
  const openAll = (all: boolean) => setOpening(({ round }) => ({ round: round + 1, all }))
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.plans')}>{t('shell:screen.plans')}</ScreenHeading>
        <p className={classes.intro}>{t('plans:intro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {plans === undefined && error === null && <Loading />}
      {plans && measures && (
        <>
          <div className={classes.bar}>
            <SegmentedControl
              size="xs"
              aria-label={t('plans:view')}
              value={view}
              data={[
                { value: 'tree', label: t('plans:tree') },
                { value: 'matrix', label: t('plans:matrix') },
              ]}
              onChange={(next) => setView(next === 'matrix' ? 'matrix' : 'tree')}
            />
            {view === 'tree' && (
              <>
                <Button size="compact-sm" variant="subtle" onClick={() => openAll(true)}>
                  {t('plans:openAll')}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => openAll(false)}>
                  {t('plans:closeAll')}
                </Button>
              </>
            )}
            <p className={classes.count} role="status">
              {shown.length === measures.length
                ? t('plans:measures', { count: shown.length })
                : t('lists:shownOf', { count: shown.length, total: measures.length })}
            </p>
            <ExportCsv list={t('plans:fileMeasures')} data={rows} />
          </div>
          <FilterChips
            legend={t('plans:filterStatus')}
            choices={STATUSES.map((value) => ({
              value,
              label: value === 'unknown' ? t('plans:statusUnknown') : t(`entry:statusValue.${value}`),
              count: counts.get(value) ?? 0,
            }))}
            chosen={statuses}
            onChange={setStatuses}
          />
          {view === 'matrix' && <SubjectMatrix plans={plans} measures={shown} />}
          {view === 'tree' && (
            <ul className={classes.tree}>
              {plans.map((plan) => (
                <PlanBranch
                  key={`${plan.id} ${opening.round}`}
                  plan={plan}
                  measures={shown.filter((measure) => measure.plan === plan.id)}
                  known={measures.filter((measure) => measure.plan === plan.id).length}
                  filtered={statuses.length > 0}
                  open={opening.all}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </Screen>
  )
}
