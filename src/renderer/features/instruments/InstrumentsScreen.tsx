// Instruments: what was adopted when, in force since when, for how many parties, and what changes what.
import { TextInput } from '@mantine/core'
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
import classes from './InstrumentsScreen.module.css'
import { InstrumentTable } from './InstrumentTable.tsx'
import { type Instrument, matchesLetters, type Sort, sortInstruments } from './instrument-list.ts'
import { instrumentRows } from './instrument-rows.ts'

export function InstrumentsScreen(): ReactNode {
  const { t } = useTranslation(['plans', 'entry', 'lists', 'shell', 'figures'])
  const locale = useLocale()
  const sourceLines = useSourceLines()
  const { entries, error, retry } = useEntriesOfKind('instrument')
  const { entries: plans } = useEntriesOfKind('plan')
  const [types, setTypes] = useState<Instrument['type'][]>([])
  const [letters, setLetters] = useState('')
  const [sort, setSort] = useState<Sort>({ column: 'adopted', descending: true })
  const counts = useMemo(() => countBy(entries ?? [], (instrument) => instrument.type), [entries])
  const shown = useMemo(
    () =>
      sortInstruments(
        (entries ?? []).filter((one) => passes(types, one.type) && matchesLetters(one, letters, locale)),
        sort,
        locale,
      ),
    [entries, types, letters, sort, locale],
  )
  const titles = useMemo(
    () => new Map([...(entries ?? []), ...(plans ?? [])].map((one) => [one.id, one.title] as const)),
    [entries, plans],
  )
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.instruments')}>{t('shell:screen.instruments')}</ScreenHeading>
        <p className={classes.intro}>{t('plans:instrumentsIntro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {entries === undefined && error === null && <Loading />}
      {entries !== undefined && (
        <>
          <FilterChips
            legend={t('plans:filterType')}
            choices={[...counts].map(([value, count]) => ({
              value,
              label: t(`entry:instrumentType.${value}`),
              count,
            }))}
            chosen={types}
            onChange={setTypes}
          />
          <div className={classes.bar}>
            <p className={classes.count} role="status">
              {shown.length === entries.length
                ? t('lists:shown', { count: shown.length })
                : t('lists:shownOf', { count: shown.length, total: entries.length })}
            </p>
            <ExportCsv
              list={t('shell:screen.instruments')}
              data={async () =>
                instrumentRows({ shown, all: entries, titles }, await sourceLines(locale), locale, t)
              }
            />
            <TextInput
              className={classes.letters}
              size="xs"
              aria-label={t('plans:filterLetters')}
              placeholder={t('plans:filterLetters')}
              value={letters}
              onChange={(event) => setLetters(event.currentTarget.value)}
            />
          </div>
          {shown.length === 0 ? (
            <p>{t('lists:nothing')}</p>
          ) : (
            <InstrumentTable shown={shown} all={entries} titles={titles} sort={sort} onSort={setSort} />
          )}
        </>
      )}
    </Screen>
  )
}
