// The text of an entry: heading, caveats, summary, the fields of its kind, then what every kind has.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../../shared/contract/library.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { PassageBar } from '../cite/PassageBar.tsx'
import { useCopyShortcut } from '../cite/useCopyShortcut.ts'
import { NoteMentions } from '../notes/NoteMentions.tsx'
import classes from './EntryArticle.module.css'
import { EntryBody } from './EntryBody.tsx'
import { EntryHeading } from './EntryHeading.tsx'
import { FigureHero } from './kinds/figure/FigureHero.tsx'
import { Backlinks } from './parts/Backlinks.tsx'
import { Caveats } from './parts/Caveats.tsx'
import { Origin } from './parts/Origin.tsx'
import { Refs } from './parts/Refs.tsx'
import { RelatedCards } from './parts/RelatedCards.tsx'
import { Sources } from './parts/Sources.tsx'
import { Withdrawn } from './parts/Withdrawn.tsx'
import { Words } from './parts/Words.tsx'
import { type Reading, ReadingContext } from './reading-context.ts'
import { shownElsewhere } from './shown-elsewhere.ts'

type Props = { view: EntryView }

export function EntryArticle({ view }: Props) {
  const { t } = useTranslation('entry')
  const interfaceLocale = useLocale()
  const [other, setOther] = useState(false)
  const otherLocale = interfaceLocale === 'fr' ? 'en' : 'fr'
  const locale = other ? otherLocale : interfaceLocale
  const { entry, references, backlinks } = view
  useCopyShortcut(entry.id, locale)
  const reading = useMemo<Reading>(
    () => ({ locale, cards: new Map(references.map((card) => [card.id, card])), backlinks }),
    [locale, references, backlinks],
  )
  return (
    <ReadingContext value={reading}>
      <article className={classes.frame} data-add-screen={`entry:${entry.id}`} data-passage={entry.id}>
        <div className={classes.root}>
          <EntryHeading entry={entry} readingOther={other} onToggle={() => setOther(!other)} />
          <Withdrawn origin={view.origin} />
          {entry.kind === 'figure' && <FigureHero entry={entry} />}
          <Caveats caveats={entry.caveats} />
          <p className={classes.summary}>
            <Words text={entry.summary} />
          </p>
          <EntryBody entry={entry} />
          {entry.topics.length > 0 && (
            <Section title={t('topics')}>
              <div className={classes.topics}>
                <Refs ids={entry.topics} />
              </div>
            </Section>
          )}
          <RelatedCards title={t('related')} ids={entry.related} />
          {entry.kind !== 'source' && <Sources sources={entry.sources} />}
          <Origin origin={view.origin} />
          <NoteMentions kind="entry" id={entry.id} />
          <Backlinks shownElsewhere={shownElsewhere(entry.kind)} />
          <PassageBar id={entry.id} locale={locale} />
        </div>
      </article>
    </ReadingContext>
  )
}
