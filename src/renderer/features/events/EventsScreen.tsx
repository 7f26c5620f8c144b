// Events: the same ones on a timeline and in a list, filtered by series and by form of participation.
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportCsv } from '../export/ExportCsv.tsx'
import { useSourceLines } from '../export/useSourceLines.ts'
import { countBy, passes } from '../library/parts/count-by.ts'
import { FilterChips } from '../library/parts/FilterChips.tsx'
import { ListBar } from '../library/parts/ListBar.tsx'
import { useEntriesOfKind } from '../library/parts/useEntriesOfKind.ts'
import { EventRow } from './EventRow.tsx'
import classes from './EventsScreen.module.css'
import { eventRows } from './event-rows.ts'
import { Timeline } from './Timeline.tsx'
import { byDate, type TimelineEvent } from './timeline.ts'

const MODES = ['in-person', 'hybrid', 'online', 'unknown'] as const
type Mode = (typeof MODES)[number]
const SORTS = ['newest', 'oldest', 'title'] as const
const SORT_NAMES = { newest: 'byNewest', oldest: 'byOldest', title: 'byTitle' } as const
const NO_SERIES = 'none'

const seriesOf = (event: TimelineEvent): string => event.series ?? NO_SERIES
const modeOf = (event: TimelineEvent): Mode => event.place?.mode ?? 'unknown'

export function EventsScreen(): ReactNode {
  const { t } = useTranslation(['events', 'entry', 'lists', 'shell', 'figures'])
  const locale = useLocale()
  const sourceLines = useSourceLines()
  const { entries: events, error, retry } = useEntriesOfKind('event')
  const { entries: allSeries } = useEntriesOfKind('series')
  const [chosenSeries, setChosenSeries] = useState<string[]>([])
  const [modes, setModes] = useState<Mode[]>([])
  const [sort, setSort] = useState<(typeof SORTS)[number]>('newest')
  const perSeries = useMemo(() => countBy(events ?? [], seriesOf), [events])
  const perMode = useMemo(() => countBy(events ?? [], modeOf), [events])
  const series = useMemo(
    () =>
      (allSeries ?? [])
        .map(({ id, title }) => ({ id, title: title[locale] }))
        .toSorted((a, b) => (perSeries.get(b.id) ?? 0) - (perSeries.get(a.id) ?? 0)),
    [allSeries, locale, perSeries],
  )
  const shown = useMemo(
    () =>
      (events ?? []).filter((event) => passes(chosenSeries, seriesOf(event)) && passes(modes, modeOf(event))),
    [events, chosenSeries, modes],
  )
  const sorted = useMemo(() => {
    if (sort === 'title') {
      return shown.toSorted((a, b) =>
        a.title[locale].localeCompare(b.title[locale], locale, { numeric: true }),
      )
    }
    return sort === 'oldest' ? shown.toSorted(byDate) : shown.toSorted((a, b) => byDate(b, a))
  }, [shown, sort, locale])

  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.events')}>{t('shell:screen.events')}</ScreenHeading>
        <p className={classes.intro}>{t('events:intro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {events === undefined && error === null && <Loading />}
      {events !== undefined && (
        <>
          <div className={classes.filters}>
            <FilterChips
              legend={t('events:filterSeries')}
              choices={[
                ...series.map(({ id, title }) => ({
                  value: id,
                  label: title,
                  count: perSeries.get(id) ?? 0,
                })),
                { value: NO_SERIES, label: t('events:noSeries'), count: perSeries.get(NO_SERIES) ?? 0 },
              ]}
              chosen={chosenSeries}
              onChange={setChosenSeries}
            />
            <FilterChips
              legend={t('events:filterMode')}
              choices={MODES.map((value) => ({
                value,
                label: value === 'unknown' ? t('events:modeUnknown') : t(`entry:mode.${value}`),
                count: perMode.get(value) ?? 0,
              }))}
              chosen={modes}
              onChange={setModes}
            />
          </div>
          {shown.length > 0 && (
            <Section title={t('events:timeline')}>
              <Timeline events={shown} series={series} />
            </Section>
          )}
          <Section title={t('events:list')}>
            <ListBar
              shown={shown.length}
              total={events.length}
              sort={sort}
              sorts={SORTS.map((value) => ({ value, label: t(`lists:${SORT_NAMES[value]}`) }))}
              onSort={setSort}
            >
              <ExportCsv
                list={t('shell:screen.events')}
                data={async () => eventRows(sorted, series, await sourceLines(locale), locale, t)}
              />
            </ListBar>
            {shown.length === 0 && <p>{t('lists:nothing')}</p>}
            <ol>
              {sorted.map((event) => (
                <EventRow
                  key={event.id}
                  event={event}
                  series={series.find(({ id }) => id === event.series)?.title}
                />
              ))}
            </ol>
          </Section>
        </>
      )}
    </Screen>
  )
}
