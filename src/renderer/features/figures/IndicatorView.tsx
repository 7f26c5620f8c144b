// One indicator: what it measures, what to beware of, its charts, its figures.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../../shared/library/model.ts'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { FigureList } from './FigureList.tsx'
import { IndicatorChart } from './IndicatorChart.tsx'
import classes from './IndicatorView.module.css'
import type { FigureLibrary } from './useFigureLibrary.ts'
import { useWholeFigures } from './useWholeFigures.ts'

type Props = { id: string; library: FigureLibrary }

const WITH_NAMED: EntryKind[] = ['source', 'organisation']

export function IndicatorView({ id, library }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const listed = library.figures.filter((figure) => figure.indicator === id)
  const { whole, isWhole, error, retry } = useWholeFigures(
    [id, ...listed.map((figure) => figure.id)],
    WITH_NAMED,
  )
  const indicator = whole.find(id)
  if (error !== null) return <FailureNotice code={toAppError(error).code} onRetry={retry} />
  if (!isWhole || indicator === null) return <Loading />
  return (
    <div className={classes.root}>
      <header className={classes.head}>
        <h2 className={classes.title} lang={locale}>
          {indicator.title[locale]}
        </h2>
        <p lang={locale}>{indicator.summary[locale]}</p>
        {indicator.caveats.length > 0 && (
          <ul className={classes.caveats} lang={locale}>
            {indicator.caveats.map((caveat) => (
              <li key={caveat.fr}>{caveat[locale]}</li>
            ))}
          </ul>
        )}
        <Link to="/entry/$id" params={{ id: indicator.id }}>
          {t('openIndicator')}
        </Link>
      </header>
      <IndicatorChart title={indicator.title[locale]} figures={whole.figures} library={whole} />
      <FigureList figures={listed} library={library} />
    </div>
  )
}
