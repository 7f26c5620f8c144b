// The other figures that may be heard instead, side by side with this one, and why they differ.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { formatValue, formatYears } from '../../../../../shared/text/format.ts'
import { Section } from '../../../../components/Section.tsx'
import { WideTable } from '../../../../components/WideTable.tsx'
import { FigureValue } from '../../../figures/FigureValue.tsx'
import { shortSources } from '../../../figures/names.ts'
import { Words } from '../../parts/Words.tsx'
import { useReading, useReferrers } from '../../reading-context.ts'
import { useEntriesOf } from '../../useEntries.ts'
import classes from './FigureTable.module.css'
import { OrganisationName } from './OrganisationName.tsx'
import { useSourcesOf } from './useSourcesOf.ts'
import { yearsOfFigure } from './years-of-figure.ts'

type Props = { entry: EntryOf<'figure'> }

export function DiffersTable({ entry }: Props) {
  const { t } = useTranslation('entry')
  const { locale } = useReading()
  const named = entry.differsFrom.map((item) => item.figure)
  // A difference that only the other figure states holds for both.
  const naming = useReferrers('differsFrom.figure')
    .map((card) => card.id)
    .filter((id) => !named.includes(id))
  const others = useEntriesOf('figure', [...named, ...naming])
  const find = useSourcesOf(others)
  if (named.length + naming.length === 0) return null
  const rows = [
    ...entry.differsFrom,
    ...naming.map((id) => ({
      figure: id,
      reason: others.find((figure) => figure.id === id)?.differsFrom.find((item) => item.figure === entry.id)
        ?.reason,
    })),
  ]
  const years = (figure: EntryOf<'figure'>) => formatYears(...yearsOfFigure(figure))
  return (
    <Section title={t('differsFrom')}>
      <p className={classes.intro}>{t('differsIntro')}</p>
      <WideTable label={t('differsFrom')} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('figureColumn')}</th>
            <th scope="col">{t('counts')}</th>
            <th scope="col">{t('publisher')}</th>
            <th scope="col">{t('differsReason')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes.own}>
            <th scope="row">
              <span className={classes.number}>{formatValue(entry.value, locale)}</span>
            </th>
            <td>
              <Words text={entry.counts} />
            </td>
            <td>
              <OrganisationName id={entry.publisher} />
              <span className={classes.years}>{years(entry)}</span>
            </td>
            <td>{t('thisFigure')}</td>
          </tr>
          {rows.map(({ figure: id, reason }) => {
            const other = others.find((figure) => figure.id === id)
            return (
              <tr key={id} data-cite={id}>
                <th scope="row">
                  {other ? (
                    <FigureValue
                      figure={other}
                      sources={shortSources(other, { find }, locale)}
                      language={locale}
                      bare
                    />
                  ) : (
                    <Link to="/entry/$id" params={{ id }} className={classes.number}>
                      {id}
                    </Link>
                  )}
                </th>
                <td>{other && <Words text={other.counts} />}</td>
                <td>
                  {other && <OrganisationName id={other.publisher} />}
                  {other && <span className={classes.years}>{years(other)}</span>}
                </td>
                <td>{reason && <Words text={reason} />}</td>
              </tr>
            )
          })}
        </tbody>
      </WideTable>
    </Section>
  )
}
