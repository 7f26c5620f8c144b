// A series of events: since when, how often, by whom, and its events.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { CardList } from '../parts/CardList.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Refs } from '../parts/Refs.tsx'
import { Words } from '../parts/Words.tsx'
import { useReferrers } from '../reading-context.ts'

type Props = { entry: EntryOf<'series'> }

export function SeriesBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const events = useReferrers('series').toSorted((a, b) => (b.yearFrom ?? 0) - (a.yearFrom ?? 0))
  return (
    <>
      <Facts
        facts={[
          entry.started !== undefined && { label: t('started'), value: formatDate(entry.started, locale) },
          entry.frequency && { label: t('frequency'), value: <Words text={entry.frequency} /> },
          entry.organisers.length > 0 && { label: t('organisers'), value: <Refs ids={entry.organisers} /> },
        ]}
      />
      {events.length > 0 && (
        <Section title={t('events')}>
          <CardList cards={events} />
        </Section>
      )}
    </>
  )
}
