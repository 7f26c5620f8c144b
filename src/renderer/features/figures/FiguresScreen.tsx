// The figures: a number that was heard, the indicators, their charts and tables.
import { useSearch as useAddress } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { useCopyShortcut } from '../cite/useCopyShortcut.ts'
import { FigureList } from './FigureList.tsx'
import classes from './FiguresScreen.module.css'
import { IndicatorNav } from './IndicatorNav.tsx'
import { IndicatorView } from './IndicatorView.tsx'
import { NumberLookup } from './NumberLookup.tsx'
import { useFigureLibrary } from './useFigureLibrary.ts'

export function FiguresScreen(): ReactNode {
  const { t } = useTranslation(['figures', 'shell'])
  const locale = useLocale()
  const address = useAddress({ from: '/figures' })
  const { library, error, retry } = useFigureLibrary()
  useCopyShortcut(null, locale)
  const indicator = library?.indicators.find(({ id }) => id === address.indicator)
  const ofTopic = library?.figures.filter(
    ({ topics }) => address.topic === undefined || topics.some((topic) => topic === address.topic),
  )
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.figures')}>{t('figures:title')}</ScreenHeading>
        <p className={classes.intro}>{t('figures:intro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {library === null ? (
        error === null && <Loading />
      ) : (
        <>
          <NumberLookup library={library} />
          <div className={classes.columns}>
            <IndicatorNav library={library} address={address} />
            {indicator === undefined ? (
              <FigureList key={address.topic ?? ''} figures={ofTopic ?? []} library={library} />
            ) : (
              <IndicatorView key={indicator.id} id={indicator.id} library={library} />
            )}
          </div>
        </>
      )}
    </Screen>
  )
}
