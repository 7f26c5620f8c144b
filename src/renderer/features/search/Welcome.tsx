// The empty box: entries seen last, what the library holds, and on a first visit how to begin.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/useOp.ts'
import { CardLink } from '../../components/CardLink.tsx'
import { Section } from '../../components/Section.tsx'
import { KindTiles } from './KindTiles.tsx'
import { Pinned } from './Pinned.tsx'
import { RecentSearches } from './RecentSearches.tsx'
import { SavedSearches } from './SavedSearches.tsx'
import { useSearch } from './search-context.ts'
import classes from './Welcome.module.css'

const EXAMPLES = ['number', 'meeting', 'instrument'] as const

export function Welcome() {
  const { t } = useTranslation('search')
  const { setParams, inputRef } = useSearch()
  const { data: recent } = useOp('recent.list', {})
  const { data: overview } = useOp('library.overview', {})
  const clear = useCommand('recent.clear')
  if (recent === undefined || overview === undefined) return null
  return (
    <>
      {recent.length === 0 && (
        <div className={classes.hero}>
          <p className={classes.lead}>{t('welcomeTitle')}</p>
          <p>{t('welcomeText')}</p>
        </div>
      )}
      <div className={classes.examples}>
        <span>{t('examplesTitle')}</span>
        {EXAMPLES.map((example) => (
          <Button
            key={example}
            size="compact-sm"
            radius="xl"
            variant="default"
            onClick={() => {
              setParams({ text: t(`examples.${example}`) })
              inputRef.current?.focus()
            }}
          >
            {t(`examples.${example}`)}
          </Button>
        ))}
      </div>
      <Pinned />
      <SavedSearches />
      <RecentSearches />
      {recent.length > 0 && (
        <Section
          title={t('recentTitle')}
          aside={
            <Button size="compact-xs" variant="subtle" onClick={() => clear.mutate({})}>
              {t('recentClear')}
            </Button>
          }
        >
          <ul className={classes.recent}>
            {recent.slice(0, 8).map((card) => (
              <li key={card.id}>
                <CardLink card={card} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={t('holdsTitle')}
        aside={<span className={classes.total}>{t('holds', { count: overview.total })}</span>}
      >
        {overview.total === 0 ? <p>{t('libraryEmpty')}</p> : <KindTiles kinds={overview.kinds} />}
      </Section>
    </>
  )
}
