// The instruments as a table; the head of a column sorts it.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../shared/library/model.ts'
import { WideTable } from '../../components/WideTable.tsx'
import { InstrumentRow } from './InstrumentRow.tsx'
import classes from './InstrumentsScreen.module.css'
import { COLUMNS, type Column, type Instrument, type Sort } from './instrument-list.ts'

type Props = {
  shown: readonly Instrument[]
  all: readonly Instrument[]
  titles: ReadonlyMap<string, Bilingual>
  sort: Sort
  onSort: (sort: Sort) => void
}

const NAMES = {
  type: 'entry:type',
  adopted: 'entry:adopted',
  opened: 'entry:opened',
  inForce: 'entry:inForce',
  parties: 'entry:parties',
  title: 'kinds:instrument.one',
} as const satisfies Record<Column, string>

export function InstrumentTable({ shown, all, titles, sort, onSort }: Props) {
  const { t } = useTranslation(['plans', 'entry', 'kinds'])
  const sortBy = (column: Column) =>
    onSort({
      column,
      // Dates and counts are wanted from the newest and the largest.
      descending: sort.column === column ? !sort.descending : column !== 'title' && column !== 'type',
    })
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <WideTable label={t('plans:instrumentsTable')} className={classes.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => {
            const own = sort.column === column
            return (
              <th
                key={column}
                scope="col"
                aria-sort={own ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" className={classes.sort} onClick={() => sortBy(column)}>
                  {t(NAMES[column])}
                  {own && <Arrow className={classes.icon} aria-hidden="true" />}
                </button>
              </th>
            )
          })}
          <th scope="col">{t('plans:links')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((instrument) => (
          <InstrumentRow key={instrument.id} instrument={instrument} all={all} titles={titles} />
        ))}
      </tbody>
    </WideTable>
  )
}
