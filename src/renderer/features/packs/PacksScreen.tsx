// Content packs: the file being brought in, and what is installed.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { InstalledPack } from './InstalledPack.tsx'
import { PackFileChoice } from './PackFileChoice.tsx'
import { PackJobView } from './PackJobView.tsx'
import classes from './PacksScreen.module.css'

export function PacksScreen(): ReactNode {
  const { t } = useTranslation('packs')
  const { data: installed, error, refetch } = useOp('packs.list', {})
  return (
    <Screen>
      <div className={classes.head}>
        <ScreenHeading screen={t('screen.title')}>{t('screen.title')}</ScreenHeading>
        <p className={classes.soft}>{t('screen.intro')}</p>
      </div>
      <PackFileChoice />
      <PackJobView />
      <Section title={t('screen.installed')} aside={<Link to="/library">{t('screen.toLibrary')}</Link>}>
        {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />}
        {installed === undefined && error === null && <Loading />}
        <ul className={classes.packs} aria-label={t('screen.installed')}>
          {installed?.map((pack) => (
            <InstalledPack key={pack.id} pack={pack} />
          ))}
        </ul>
        {installed?.length === 1 && <p className={classes.soft}>{t('screen.onlyShipped')}</p>}
      </Section>
    </Screen>
  )
}
