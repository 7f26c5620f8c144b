// Figures side by side: a column a figure, a row for each thing that must be known before setting one against another.
import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../shared/text/format.ts'
import { WideTable } from '../../components/WideTable.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { AddToBriefButton } from '../briefs/AddToBriefButton.tsx'
import { CopyButton } from '../cite/CopyButton.tsx'
import { Badge } from '../entry/parts/Badge.tsx'
import classes from './CompareTable.module.css'
import { comparison } from './compare-store.ts'
import { FigureValue } from './FigureValue.tsx'
import { type Figure, yearsText } from './figure-years.ts'
import { publisherName, shortSources, titleOf } from './names.ts'
import type { WholeEntries } from './useWholeFigures.ts'

type Props = { figures: readonly Figure[]; library: WholeEntries }

const ROWS = [
  'indicator',
  'counts',
  'geography',
  'period',
  'published',
  'method',
  'publisher',
  'confidence',
  'validity',
  'caveats',
  'source',
] as const

export function CompareTable({ figures, library }: Props) {
  const { t } = useTranslation(['figures', 'entry'])
  const locale = useLocale()
  const none = <span className={classes.none}>{t('figures:notStated')}</span>
  const cells: Record<(typeof ROWS)[number], (figure: Figure) => ReactNode> = {
    indicator: (figure) => titleOf(figure.indicator, library, locale),
    counts: (figure) => figure.counts[locale],
    geography: (figure) => figure.geography[locale],
    period: (figure) => yearsText(figure) || none,
    published: (figure) => (figure.published === undefined ? none : formatDate(figure.published, locale)),
    method: (figure) => figure.method?.[locale] ?? none,
    publisher: (figure) => publisherName(figure, library, locale) ?? t('entry:publisherUnknown'),
    confidence: (figure) => t(`entry:confidence.${figure.confidence}`),
    validity: (figure) => (
      <>
        <Badge tone={figure.validity === 'current' ? 'good' : 'warn'}>
          {t(`entry:validity.${figure.validity}`)}
        </Badge>
        {figure.supersededBy !== undefined && (
          <span className={classes.next}>
            {t('entry:supersededBy')} {titleOf(figure.supersededBy, library, locale)}
          </span>
        )}
      </>
    ),
    caveats: (figure) =>
      figure.caveats.length === 0 ? (
        none
      ) : (
        <ul className={classes.caveats}>
          {figure.caveats.map((caveat) => (
            <li key={caveat.fr}>{caveat[locale]}</li>
          ))}
        </ul>
      ),
    source: (figure) => {
      const sources = shortSources(figure, library, locale)
      return sources.length === 0 ? (
        none
      ) : (
        <ul className={classes.caveats}>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )
    },
  }
  return (
    <WideTable label={t('figures:compareTable')} className={classes.table}>
      <thead>
        <tr>
          <td className={classes.corner} />
          {figures.map((figure) => (
            <th key={figure.id} scope="col" data-cite={figure.id} data-add={`entry:${figure.id}`}>
              <div className={classes.head}>
                <FigureValue figure={figure} sources={shortSources(figure, library, locale)} />
                <span className={classes.tools}>
                  <CopyButton id={figure.id} locale={locale} rowTitle={figure.title[locale]} />
                  <AddToBriefButton
                    items={[{ kind: 'entry', target: figure.id }]}
                    rowTitle={figure.title[locale]}
                  />
                  <CloseButton
                    size="md"
                    aria-label={t('figures:removeOf', { title: figure.title[locale] })}
                    onClick={() => comparison.toggle(figure.id)}
                  />
                </span>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`figures:row.${row}`)}</th>
            {figures.map((figure) => (
              <td key={figure.id}>{cells[row](figure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
