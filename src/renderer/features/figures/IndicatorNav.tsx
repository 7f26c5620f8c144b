// The way to an indicator: by topic, by letters of its name; each with the number of its figures.
import { NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/text/fold.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import type { FiguresAddress } from './figures-address.ts'
import classes from './IndicatorNav.module.css'
import type { FigureLibrary } from './useFigureLibrary.ts'

const MOST_SHOWN = 200
/** Drawn at once; the others follow when the screen is there. */
const IN_SIGHT = 30
/** No more than these are worth a button. */
const SPARE = 30

/** The first ones and the one that is looked at. */
function firstOf<T extends { id: string }>(
  indicators: readonly T[],
  most: number,
  chosen: string | undefined,
): T[] {
  return indicators.filter(({ id }, index) => index < most || id === chosen)
}

type Props = { library: FigureLibrary; address: FiguresAddress }

export function IndicatorNav({ library, address }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  const navigate = useNavigate()
  const [letters, setLetters] = useState('')
  const [all, setAll] = useState(false)
  const counts = new Map<string, number>()
  const topics = new Map<string, number>()
  for (const { indicator, topics: own } of library.figures) {
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1)
    for (const topic of own) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  }
  const collator = new Intl.Collator(locale)
  const topicOptions = library.topics
    .map(({ id, title }) => ({ value: id, label: `${title[locale]} (${topics.get(id) ?? 0})` }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
  const inTopic =
    address.topic === undefined
      ? null
      : new Set(
          library.figures
            .filter((figure) => figure.topics.some((topic) => topic === address.topic))
            .map((figure) => figure.indicator),
        )
  const wanted = fold(letters.trim())
  const shown = library.indicators
    .filter(({ id }) => counts.has(id) && (inTopic === null || inTopic.has(id)))
    .filter(({ title, keywords }) => {
      const words = `${title[locale]} ${keywords[locale].join(' ')}`
      return wanted === '' || fold(words).includes(wanted)
    })
    .toSorted((a, b) => collator.compare(a.title[locale], b.title[locale]))
  // The many of a large library on demand: the letters and the topic find one sooner than a long way down.
  const most = all || shown.length <= MOST_SHOWN + SPARE ? shown.length : MOST_SHOWN
  const drawn = useDeferredValue(most, IN_SIGHT)
  const first = firstOf(shown, Math.min(most, drawn), address.indicator)
  const topicPart = address.topic === undefined ? {} : { topic: address.topic }
  return (
    <nav aria-label={t('indicators')} className={classes.root}>
      <NativeSelect
        size="xs"
        label={t('topic')}
        value={address.topic ?? ''}
        data={[{ value: '', label: t('allTopics') }, ...topicOptions]}
        onChange={(event) => {
          const topic = event.currentTarget.value
          void navigate({ to: '/figures', search: topic === '' ? {} : { topic }, replace: true })
        }}
      />
      <TextInput
        size="xs"
        aria-label={t('indicatorFilter')}
        placeholder={t('indicatorFilter')}
        value={letters}
        onChange={(event) => setLetters(event.currentTarget.value)}
      />
      <div className={classes.scroll}>
        <ul>
          <li>
            <Link
              to="/figures"
              search={topicPart}
              activeOptions={{ exact: true }}
              className={classes.item}
              data-chosen={address.indicator === undefined || undefined}
              aria-current={address.indicator === undefined ? 'true' : undefined}
            >
              {t('allFigures')}
            </Link>
          </li>
          {first.map(({ id, title }) => (
            <li key={id}>
              <Link
                to="/figures"
                search={{ ...topicPart, indicator: id }}
                className={classes.item}
                data-chosen={address.indicator === id || undefined}
                aria-current={address.indicator === id ? 'true' : undefined}
              >
                <span lang={locale}>{title[locale]}</span>
                <span className={classes.count}>{formatNumber(counts.get(id) ?? 0, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
        {most < shown.length && (
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {t('allIndicators', { count: shown.length })}
          </button>
        )}
        {shown.length === 0 && <p className={classes.none}>{t('noIndicator')}</p>}
      </div>
    </nav>
  )
}
