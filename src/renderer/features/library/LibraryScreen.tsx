// Browsing the library: kinds with their counts, then the titles of a kind, filtered and sorted.
import { TextInput } from '@mantine/core'
import { Link, useSearch as useAddress } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryCard } from '../../../shared/contract/library.ts'
import { fold } from '../../../shared/text/fold.ts'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { ExportCards } from '../export/ExportCards.tsx'
import { LibraryKinds } from './LibraryKinds.tsx'
import classes from './LibraryScreen.module.css'
import { countBy, passes } from './parts/count-by.ts'
import { FilterChips } from './parts/FilterChips.tsx'
import { ListBar } from './parts/ListBar.tsx'
import { CARD_SORTS, type CardSort, sortCards } from './sort-cards.ts'
import { useCards } from './useCards.ts'
import { VirtualCards } from './VirtualCards.tsx'

type Confidence = EntryCard['confidence']
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low']
const SORT_NAMES = { title: 'byTitle', newest: 'byNewest', oldest: 'byOldest', kind: 'byKind' } as const

export function LibraryScreen(): ReactNode {
  const { t } = useTranslation(['search', 'kinds', 'shell', 'entry', 'lists', 'packs'])
  const locale = useLocale()
  const { kind } = useAddress({ from: '/library' })
  const overview = useOp('library.overview', {})
  const { cards, error: listError, retry } = useCards(kind ?? null, locale)
  const [letters, setLetters] = useState('')
  const [confidences, setConfidences] = useState<Confidence[]>([])
  const [sort, setSort] = useState<CardSort>('title')
  const folded = useMemo(
    () => (cards ?? []).map((card) => ({ card, text: fold(`${card.title[locale]} ${card.detail[locale]}`) })),
    [cards, locale],
  )
  const matching = useMemo(() => {
    const wanted = fold(letters.trim())
    return folded.filter(({ text }) => text.includes(wanted)).map(({ card }) => card)
  }, [folded, letters])
  const items = useMemo(
    () =>
      sortCards(
        matching.filter((card) => passes(confidences, card.confidence)),
        sort,
      ),
    [matching, confidences, sort],
  )
  const counts = countBy(matching, (card) => card.confidence)
  const sorts: readonly CardSort[] =
    kind === undefined ? CARD_SORTS : CARD_SORTS.filter((one) => one !== 'kind')
  const title = kind === undefined ? t('search:allKinds') : t(`kinds:${kind}.many`)
  const error = overview.error ?? listError
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.library')}>{t('shell:screen.library')}</ScreenHeading>
        <p className={classes.intro}>
          {t('search:libraryIntro')} <Link to="/packs">{t('packs:screen.manage')}</Link>
        </p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={retry} />}
      <div className={classes.columns}>
        <LibraryKinds overview={overview.data} chosen={kind} />
        <section className={classes.list} aria-labelledby="library-kind">
          <div className={classes.listHead}>
            <h2 id="library-kind" className={classes.listTitle}>
              {title}
            </h2>
            <TextInput
              size="xs"
              aria-label={t('search:filterTitles')}
              placeholder={t('search:filterTitles')}
              value={letters}
              onChange={(event) => setLetters(event.currentTarget.value)}
            />
          </div>
          <FilterChips
            legend={t('lists:reliability')}
            choices={CONFIDENCES.map((value) => ({
              value,
              label: t(`entry:confidence.${value}`),
              count: counts.get(value) ?? 0,
            }))}
            chosen={confidences}
            onChange={setConfidences}
          />
          {cards !== undefined && (
            <ListBar
              shown={items.length}
              total={cards.length}
              sort={sorts.includes(sort) ? sort : 'title'}
              sorts={sorts.map((value) => ({ value, label: t(`lists:${SORT_NAMES[value]}`) }))}
              onSort={setSort}
            >
              <ExportCards cards={items} list={kind === undefined ? t('shell:screen.library') : title} />
            </ListBar>
          )}
          {cards !== undefined && items.length === 0 && (
            <p>{matching.length === 0 ? t('search:titlesNone') : t('lists:nothing')}</p>
          )}
          {items.length > 0 && (
            <VirtualCards
              key={`${kind ?? ''} ${sort}`}
              cards={items}
              withKind={kind === undefined}
              label={title}
            />
          )}
        </section>
      </div>
    </Screen>
  )
}
