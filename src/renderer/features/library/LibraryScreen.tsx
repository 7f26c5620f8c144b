// Browsing the library: kinds with their counts, then the titles of a kind.
import { Button, TextInput } from '@mantine/core'
import { Link, useSearch as useAddress } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/text/fold.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { CardLink } from '../../components/CardLink.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { KindIcon } from '../../components/KindIcon.tsx'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LibraryScreen.module.css'

/** A screenful or two at once; the filter looks at all of them. */
const FIRST_SHOWN = 100

export function LibraryScreen(): ReactNode {
  const { t } = useTranslation(['search', 'kinds', 'shell', 'entry'])
  const locale = useLocale()
  const address = useAddress({ from: '/library' })
  const kind = address.kind
  const overview = useOp('library.overview', {})
  const list = useOp('library.list', { kind: kind ?? null, locale, limit: 10_000 })
  const [letters, setLetters] = useState('')
  const [allOf, setAllOf] = useState<string | null>(null)
  const wanted = fold(letters.trim())
  const items = (list.data?.items ?? []).filter(
    (card) => wanted === '' || fold(`${card.title[locale]} ${card.detail[locale]}`).includes(wanted),
  )
  const shown = allOf === (kind ?? 'all') ? items : items.slice(0, FIRST_SHOWN)
  const error = overview.error ?? list.error
  return (
    <Screen wide>
      <div className={classes.head}>
        <ScreenHeading screen={t('shell:screen.library')}>{t('shell:screen.library')}</ScreenHeading>
        <p className={classes.intro}>{t('search:libraryIntro')}</p>
      </div>
      {error !== null && <FailureNotice code={toAppError(error).code} onRetry={() => void list.refetch()} />}
      <div className={classes.columns}>
        <nav aria-label={t('search:kindFilter')}>
          <ul className={classes.kinds}>
            <li>
              <Link
                to="/library"
                search={{}}
                className={classes.kind}
                data-chosen={kind === undefined || undefined}
                aria-current={kind === undefined ? 'true' : undefined}
              >
                <span className={classes.name}>{t('search:allKinds')}</span>
                <span className={classes.count}>{formatNumber(overview.data?.total ?? 0, locale)}</span>
              </Link>
            </li>
            {overview.data?.kinds
              .filter((item) => item.count > 0)
              .map((item) => (
                <li key={item.kind}>
                  <Link
                    to="/library"
                    search={{ kind: item.kind }}
                    className={classes.kind}
                    data-chosen={item.kind === kind || undefined}
                    aria-current={item.kind === kind ? 'true' : undefined}
                  >
                    <KindIcon kind={item.kind} />
                    <span className={classes.name}>{t(`kinds:${item.kind}.many`)}</span>
                    <span className={classes.count}>{formatNumber(item.count, locale)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <section className={classes.list} aria-labelledby="library-kind">
          <div className={classes.listHead}>
            <h2 id="library-kind" className={classes.listTitle}>
              {kind === undefined ? t('search:allKinds') : t(`kinds:${kind}.many`)}
            </h2>
            <TextInput
              size="xs"
              aria-label={t('search:filterTitles')}
              placeholder={t('search:filterTitles')}
              value={letters}
              onChange={(event) => setLetters(event.currentTarget.value)}
            />
          </div>
          {list.data !== undefined && items.length === 0 && <p>{t('search:titlesNone')}</p>}
          <ul>
            {shown.map((card) => (
              <li key={card.id} className={classes.item}>
                <CardLink card={card} withKind={kind === undefined} />
              </li>
            ))}
          </ul>
          {shown.length < items.length && (
            <Button variant="default" onClick={() => setAllOf(kind ?? 'all')}>
              {t('entry:showAll', { count: items.length })}
            </Button>
          )}
        </section>
      </div>
    </Screen>
  )
}
