// A convention, protocol, law or decision: dates, relations, articles.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Place } from '../parts/Place.tsx'
import { Refs } from '../parts/Refs.tsx'
import { Words } from '../parts/Words.tsx'
import classes from './Articles.module.css'

type Props = { entry: EntryOf<'instrument'> }

export function InstrumentBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const { place, parties } = entry
  const dated = (label: string, date: string | undefined) =>
    date !== undefined && { label, value: formatDate(date, locale) }
  return (
    <>
      <Facts
        facts={[
          { label: t('type'), value: t(`instrumentType.${entry.type}`) },
          entry.symbol !== undefined && { label: t('symbol'), value: entry.symbol },
          entry.bodies.length > 0 && { label: t('bodies'), value: <Refs ids={entry.bodies} /> },
          dated(t('adopted'), entry.adopted),
          dated(t('opened'), entry.opened),
          dated(t('inForce'), entry.inForce),
          place && (place.city ?? place.country) && { label: t('place'), value: <Place place={place} /> },
          parties && {
            label: t('parties'),
            value: t('partiesValue', { count: parties.value, date: formatDate(parties.asOf, locale) }),
          },
          entry.amends.length > 0 && { label: t('amends'), value: <Refs ids={entry.amends} /> },
          entry.complements.length > 0 && {
            label: t('complements'),
            value: <Refs ids={entry.complements} />,
          },
        ]}
      />
      {entry.articles.length > 0 && (
        <Section title={t('articles')}>
          <ul className={classes.list}>
            {entry.articles.map((article) => (
              <li key={article.number} className={classes.item}>
                <h3 className={classes.title}>
                  <span className={classes.number}>{t('article', { number: article.number })}</span>{' '}
                  <Words text={article.title} />
                </h3>
                {article.summary && (
                  <p>
                    <Words text={article.summary} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
