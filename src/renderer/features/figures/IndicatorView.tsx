// One indicator: what it measures, what to beware of, its charts, its figures.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../shared/library/model.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { FigureList } from './FigureList.tsx'
import { IndicatorChart } from './IndicatorChart.tsx'
import classes from './IndicatorView.module.css'
import type { FigureLibrary } from './useFigureLibrary.ts'

type Props = { indicator: EntryOf<'indicator'>; library: FigureLibrary }

export function IndicatorView({ indicator, library }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const figures = library.figures.filter((figure) => figure.indicator === indicator.id)
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
      <IndicatorChart title={indicator.title[locale]} figures={figures} library={library} />
      <FigureList figures={figures} library={library} />
    </div>
  )
}
