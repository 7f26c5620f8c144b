// Figures of one indicator as a table: value, years, territory, who established it, what is counted.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { formatFigure, formatYears } from '../../../../../shared/text/format.ts'
import { WideTable } from '../../../../components/WideTable.tsx'
import { CopyButton } from '../../../cite/CopyButton.tsx'
import { ChooseBox } from '../../../figures/ChooseBox.tsx'
import { FigureValue } from '../../../figures/FigureValue.tsx'
import { shortSources } from '../../../figures/names.ts'
import { Badge } from '../../parts/Badge.tsx'
import { Words } from '../../parts/Words.tsx'
import { useReading } from '../../reading-context.ts'
import classes from './FigureTable.module.css'
import { OrganisationName } from './OrganisationName.tsx'
import { useSourcesOf } from './useSourcesOf.ts'
import { yearsOfFigure } from './years-of-figure.ts'

type Props = { figures: readonly EntryOf<'figure'>[]; label: string; ownId: string | null }

export function FigureTable({ figures, label, ownId }: Props) {
  const { t } = useTranslation(['entry', 'figures'])
  const { locale } = useReading()
  const find = useSourcesOf(figures)
  const sorted = figures.toSorted((a, b) => (yearsOfFigure(b)[1] ?? 0) - (yearsOfFigure(a)[1] ?? 0))
  return (
    <WideTable label={label} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visuallyHidden">{t('figures:column.choose')}</span>
          </th>
          <th scope="col">{t('figureColumn')}</th>
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('geography')}</th>
          <th scope="col">{t('publisher')}</th>
          <th scope="col">{t('counts')}</th>
          <th scope="col">
            <span className="visuallyHidden">{t('figures:column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((figure) => (
          <tr key={figure.id} data-cite={figure.id} className={figure.id === ownId ? classes.own : undefined}>
            <td>
              <ChooseBox id={figure.id} title={figure.title[locale]} />
            </td>
            <th scope="row">
              {figure.id === ownId ? (
                <span className={classes.number}>
                  {formatFigure(figure.value, figure.unit[locale], locale)}
                </span>
              ) : (
                <FigureValue
                  figure={figure}
                  sources={shortSources(figure, { find }, locale)}
                  language={locale}
                />
              )}{' '}
              {figure.validity !== 'current' && <Badge tone="warn">{t(`validity.${figure.validity}`)}</Badge>}
            </th>
            <td>{formatYears(...yearsOfFigure(figure))}</td>
            <td>
              <Words text={figure.geography} />
            </td>
            <td>
              <OrganisationName id={figure.publisher} />
            </td>
            <td>
              <Words text={figure.counts} />
            </td>
            <td>
              <CopyButton id={figure.id} locale={locale} rowTitle={figure.title[locale]} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
