// Why the compared figures differ, pair by pair.
import { useTranslation } from 'react-i18next'
import { formatValue } from '../../../shared/text/format.ts'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './Differences.module.css'
import { differencesOf } from './differences.ts'
import type { Figure } from './figure-years.ts'
import { yearsText } from './figure-years.ts'
import { type PublisherLookup, publisherName } from './names.ts'

type Props = { figures: readonly Figure[]; library: PublisherLookup }

export function Differences({ figures, library }: Props) {
  const { t } = useTranslation('figures')
  const locale = useLocale()
  if (figures.length < 2) return null
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const nameOf = (figure: Figure) => {
    const origin = [publisherName(figure, library, locale), yearsText(figure)].filter(Boolean).join(', ')
    const value = formatValue(figure.value, locale)
    return origin === '' ? value : `${value} (${origin})`
  }
  return (
    <Section title={t('why')}>
      <dl className={classes.root}>
        {differencesOf(figures).map(({ a, b, reasons, aspects }) => (
          <div key={`${a.id} ${b.id}`} className={classes.pair}>
            <dt className={classes.names}>{t('versus', { a: nameOf(a), b: nameOf(b) })}</dt>
            {reasons.map((reason) => (
              <dd key={reason.fr} lang={locale}>
                {reason[locale]}
              </dd>
            ))}
            {reasons.length === 0 && (
              <dd className={classes.computed}>
                {aspects.length === 0
                  ? t('whySame')
                  : t('whyUnknown', {
                      list: list.format(aspects.map((aspect) => t(`differsBy.${aspect}`))),
                    })}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Section>
  )
}
