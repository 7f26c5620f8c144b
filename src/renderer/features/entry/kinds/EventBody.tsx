// A conference, meeting or seminar: when, where, who, what was said, what came of it.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatCount, formatDateRange, formatOrdinal } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { BulletTexts } from '../parts/BulletTexts.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Place } from '../parts/Place.tsx'
import { Ref } from '../parts/Ref.tsx'
import { Refs } from '../parts/Refs.tsx'
import { Words } from '../parts/Words.tsx'
import { AnnouncedFigures } from './event/AnnouncedFigures.tsx'
import { Delegations } from './event/Delegations.tsx'
import { SeriesNeighbours } from './event/SeriesNeighbours.tsx'
import { Sessions } from './event/Sessions.tsx'
import { Speakers } from './event/Speakers.tsx'

type Props = { entry: EntryOf<'event'> }

export function EventBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const { place, participants } = entry
  const people = participants?.people
  const countries = participants?.countries
  return (
    <>
      <Facts
        facts={[
          entry.theme && { label: t('theme'), value: <Words text={entry.theme} /> },
          { label: t('dates'), value: formatDateRange(entry.start, entry.end, locale) },
          place && (place.city ?? place.country) && { label: t('place'), value: <Place place={place} /> },
          place?.venue && { label: t('venue'), value: <Words text={place.venue} /> },
          place?.mode && { label: t('modeLabel'), value: t(`mode.${place.mode}`) },
          entry.series !== undefined && {
            label: t('series'),
            value: (
              <>
                <Ref id={entry.series} />
                {entry.number !== undefined && (
                  <span>
                    {' · '}
                    {t('seriesNumber', { ordinal: formatOrdinal(entry.number, locale) })}
                  </span>
                )}
              </>
            ),
          },
          entry.organisers.length > 0 && { label: t('organisers'), value: <Refs ids={entry.organisers} /> },
          participants && {
            label: t('participants'),
            value: (
              <>
                {people && <p>{t('people', { count: people.value, text: formatCount(people, locale) })}</p>}
                {countries && (
                  <p>{t('countries', { count: countries.value, text: formatCount(countries, locale) })}</p>
                )}
                {participants.details.length > 0 && <BulletTexts texts={participants.details} />}
              </>
            ),
          },
        ]}
      />
      {entry.outcomes.length > 0 && (
        <Section title={t('outcomes')}>
          <BulletTexts texts={entry.outcomes} />
        </Section>
      )}
      <AnnouncedFigures />
      <Speakers speakers={entry.speakers} />
      <Sessions sessions={entry.sessions} />
      <Delegations delegations={entry.delegations} />
      <SeriesNeighbours event={entry} />
    </>
  )
}
