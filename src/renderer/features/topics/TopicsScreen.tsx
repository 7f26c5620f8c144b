// Topics: the thesaurus on one side, the chosen term with everything filed under it on the other.
import { TextInput } from '@mantine/core'
import { useSearch as useAddress } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportCsv } from '../export/ExportCsv.tsx'
import { useSourceLines } from '../export/useSourceLines.ts'
import { useEntriesOfKind } from '../library/parts/useEntriesOfKind.ts'
import { TermCard } from './TermCard.tsx'
import { TermLink } from './TermLink.tsx'
import { TermNode } from './TermNode.tsx'
import classes from './TopicsScreen.module.css'
import { termRows } from './term-rows.ts'
import { findTerms, pathTo, thesaurusOf } from './thesaurus.ts'

export function TopicsScreen(): ReactNode {
  const { t } = useTranslation(['topics', 'shell', 'figures', 'entry', 'lists'])
  const sourceLines = useSourceLines()
  const locale = useLocale()
  const { term: chosen } = useAddress({ from: '/topics' })
  const { entries, error, retry } = useEntriesOfKind('term')
  const [letters, setLetters] = useState('')
  const thesaurus = useMemo(() => entries && thesaurusOf(entries, locale), [entries, locale])
  const path = useMemo(
    () => (thesaurus && chosen !== undefined ? pathTo(thesaurus, chosen) : []),
    [thesaurus, chosen],
  )
  const open = useMemo(() => new Set(path.map(({ id }) => id)), [path])
  const found = thesaurus && letters.trim() !== '' ? findTerms(thesaurus, letters) : null
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.topics')}>{t('shell:screen.topics')}</ScreenHeading>
        <p className={classes.intro}>{t('topics:intro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      {thesaurus === undefined && error === null && <Loading />}
      {thesaurus && (
        <div className={classes.columns}>
          <nav className={classes.side} aria-label={t('topics:tree')}>
            <TextInput
              size="xs"
              aria-label={t('topics:filter')}
              placeholder={t('topics:filter')}
              value={letters}
              onChange={(event) => setLetters(event.currentTarget.value)}
            />
            <p className={classes.count} role="status">
              {t('topics:found', { count: found?.length ?? thesaurus.total })}
            </p>
            <ExportCsv
              list={t('topics:fileTerms')}
              data={async () =>
                termRows(
                  found ?? [...thesaurus.byId.values()],
                  thesaurus,
                  await sourceLines(locale),
                  locale,
                  t,
                )
              }
            />
            {found?.length === 0 && <p>{t('topics:none')}</p>}
            <ul className={classes.tree}>
              {found
                ? found.map((term) => (
                    <li key={term.id}>
                      <TermLink term={term} chosen={term.id === chosen} />
                    </li>
                  ))
                : thesaurus.roots.map((term) => (
                    <TermNode
                      key={term.id}
                      term={term}
                      thesaurus={thesaurus}
                      above={[]}
                      open={open}
                      chosen={chosen}
                    />
                  ))}
            </ul>
          </nav>
          {chosen === undefined ? (
            <p className={classes.choose}>{t('topics:choose')}</p>
          ) : (
            <TermCard key={chosen} id={chosen} path={path} narrower={thesaurus.narrower.get(chosen) ?? []} />
          )}
        </div>
      )}
    </Screen>
  )
}
