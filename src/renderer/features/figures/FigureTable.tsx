// Figures as a table: chosen for the comparison, sorted by a column, cited from the row.
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../../shared/library/model.ts'
import { WideTable } from '../../components/WideTable.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AddToBriefButton } from '../briefs/AddToBriefButton.tsx'
import { CopyButton } from '../cite/CopyButton.tsx'
import { Badge } from '../entry/parts/Badge.tsx'
import { ChooseBox } from './ChooseBox.tsx'
import classes from './FigureTable.module.css'
import { FigureValue } from './FigureValue.tsx'
import { numberOfFigure, yearsText } from './figure-years.ts'
import { type PublisherLookup, publisherName, shortSources } from './names.ts'
import { SORT_COLUMNS, type Sort, type SortColumn } from './sort-figures.ts'
import type { ListedFigure } from './useFigureLibrary.ts'
import { useWholeFigures } from './useWholeFigures.ts'

type Props = {
  figures: readonly ListedFigure[]
  library: PublisherLookup
  label: string
  /** Null when the order is not the user's to choose. */
  sort: Sort | null
  onSort?: (column: SortColumn) => void
  /** How near the figure is to what was looked up. */
  nearOf?: (figure: ListedFigure) => string
}

const WITH_NAMED: EntryKind[] = ['source']

const ariaSort = (sort: Sort | null, column: SortColumn) => {
  if (sort?.column !== column) return undefined
  return sort.descending ? 'descending' : 'ascending'
}

export function FigureTable({ figures, library, label, sort, onSort, nearOf }: Props) {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  const { whole } = useWholeFigures(
    figures.map(({ id }) => id),
    WITH_NAMED,
  )
  const sourcesOf = (id: string) => {
    const found = whole.find(id)
    return found === null ? [] : shortSources(found, whole, locale)
  }
  return (
    <WideTable label={label} className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.choose}>
            <span className="visuallyHidden">{t('figures:column.choose')}</span>
          </th>
          {nearOf && <th scope="col">{t('figures:nearColumn')}</th>}
          {SORT_COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={ariaSort(sort, column)}>
              {onSort ? (
                <button type="button" className={classes.sort} onClick={() => onSort(column)}>
                  {t(`figures:column.${column}`)}
                  <span aria-hidden="true" className={classes.arrow}>
                    {sort?.column === column ? (sort.descending ? '▼' : '▲') : ''}
                  </span>
                </button>
              ) : (
                t(`figures:column.${column}`)
              )}
            </th>
          ))}
          <th scope="col">
            <span className="visuallyHidden">{t('figures:column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr
            key={figure.id}
            data-cite={figure.id}
            data-add={`entry:${figure.id}`}
            data-value={numberOfFigure(figure)}
          >
            <td className={classes.choose}>
              <ChooseBox id={figure.id} title={figure.title[locale]} />
            </td>
            {nearOf && <td className={classes.near}>{nearOf(figure)}</td>}
            <th scope="row">
              <FigureValue figure={figure} sources={sourcesOf(figure.id)} />{' '}
              {figure.validity !== 'current' && (
                <Badge tone="warn">{t(`entry:validity.${figure.validity}`)}</Badge>
              )}
            </th>
            <td className={classes.years}>{yearsText(figure)}</td>
            <td lang={locale}>{figure.geography[locale]}</td>
            <td>{publisherName(figure, library, locale) ?? t('entry:publisherUnknown')}</td>
            <td lang={locale} className={classes.counts}>
              {figure.counts[locale]}
            </td>
            <td>
              <span className={classes.actions}>
                <CopyButton id={figure.id} locale={locale} rowTitle={figure.title[locale]} />
                <AddToBriefButton
                  items={[{ kind: 'entry', target: figure.id }]}
                  rowTitle={figure.title[locale]}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
