// The card of a term: names in both languages, place in the thesaurus, what is filed under it and what mentions it.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../api/api.ts'
import { useOp } from '../../api/useOp.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { Caveats } from '../entry/parts/Caveats.tsx'
import { Facts } from '../entry/parts/Facts.tsx'
import { LanguageWords } from '../entry/parts/LanguageWords.tsx'
import { ReadingContext } from '../entry/reading-context.ts'
import { FiledEntries } from './FiledEntries.tsx'
import { TermLink } from './TermLink.tsx'
import classes from './TopicsScreen.module.css'
import type { Term } from './thesaurus.ts'

type Props = { id: string; path: readonly Term[]; narrower: readonly Term[] }

export function TermCard({ id, path, narrower }: Props) {
  const { t } = useTranslation(['topics', 'entry'])
  const locale = useLocale()
  const { data, error, refetch } = useOp('library.get', { id })
  if (error !== null) {
    return <FailureNotice code={toAppError(error).code} onRetry={() => void refetch()} />
  }
  if (data === undefined) return <Loading />
  const { entry, references, backlinks } = data
  if (entry.kind !== 'term') return null
  const other = locale === 'fr' ? 'en' : 'fr'
  const { acronyms, labels } = entry
  const filed = backlinks.filter(({ fields }) => fields.includes('topics')).map(({ card }) => card)
  const mentions = backlinks
    .filter(({ fields }) => fields.some((field) => field !== 'topics' && field !== 'broader'))
    .map(({ card }) => card)
  const reading = { locale, cards: new Map(references.map((card) => [card.id, card])), backlinks }
  return (
    <ReadingContext value={reading}>
      <section className={classes.card} aria-labelledby="term-title">
        <header className={classes.cardHead}>
          {path.length > 0 && (
            <ol className={classes.path} aria-label={t('topics:path')}>
              {path.map((term) => (
                <li key={term.id}>
                  <Link to="/topics" search={{ term: term.id }}>
                    {term.title[locale]}
                  </Link>
                </li>
              ))}
            </ol>
          )}
          <h2 id="term-title" className={classes.title}>
            {entry.title[locale]}
          </h2>
          <Link to="/entry/$id" params={{ id }}>
            {t('topics:openEntry')}
          </Link>
        </header>
        <Caveats caveats={entry.caveats} />
        <p className={classes.summary}>{entry.summary[locale]}</p>
        <Facts
          facts={[
            { label: t('topics:otherLanguage'), value: <span lang={other}>{entry.title[other]}</span> },
            acronyms.fr.length + acronyms.en.length > 0 && {
              label: t('entry:acronyms'),
              value: <LanguageWords words={acronyms} />,
            },
            labels.fr.length + labels.en.length > 0 && {
              label: t('entry:labels'),
              value: <LanguageWords words={labels} />,
            },
            narrower.length > 0 && {
              label: t('entry:narrower'),
              value: (
                <ul className={classes.narrower}>
                  {narrower.map((term) => (
                    <li key={term.id}>
                      <TermLink term={term} chosen={false} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        <FiledEntries
          term={entry.title[locale]}
          title={t('topics:filed')}
          cards={filed}
          none={t('topics:filedNone')}
        />
        {mentions.length > 0 && (
          <FiledEntries term={entry.title[locale]} title={t('topics:mentions')} cards={mentions} />
        )}
      </section>
    </ReadingContext>
  )
}
