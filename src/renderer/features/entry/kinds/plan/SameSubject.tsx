// A measure and those of other plans on the same subject, side by side: lead, progress, what is known of each.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../../shared/library/model.ts'
import { formatDate } from '../../../../../shared/text/format.ts'
import { Section } from '../../../../components/Section.tsx'
import { WideTable } from '../../../../components/WideTable.tsx'
import { useLocale } from '../../../../i18n/useLocale.ts'
import { Badge } from '../../parts/Badge.tsx'
import { BulletTexts } from '../../parts/BulletTexts.tsx'
import { Words } from '../../parts/Words.tsx'
import { useReading, useReferrers } from '../../reading-context.ts'
import { useEntriesOf } from '../../useEntries.ts'
import classes from './SameSubject.module.css'
import { STATUS_TONES } from './status-tones.ts'

type Measure = EntryOf<'measure'>
type Props = { entry: Measure }

export function SameSubject({ entry }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const { locale } = useReading()
  const interfaceLocale = useLocale()
  const referring = useReferrers('sameSubject').map((card) => card.id)
  const others = useEntriesOf('measure', [...entry.sameSubject, ...referring])
  const plans = useEntriesOf(
    'plan',
    [entry, ...others].map((measure) => measure.plan),
  )
  if (others.length === 0) return null
  const planOf = (measure: Measure) => plans.find((plan) => plan.id === measure.plan)
  const start = (measure: Measure) => planOf(measure)?.period?.start ?? planOf(measure)?.adopted ?? ''
  const columns = [entry, ...others.toSorted((a, b) => start(a).localeCompare(start(b)))]
  const row = (label: string, value: (measure: Measure) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((measure) => (
        <td key={measure.id}>
          {value(measure) ?? <span className={classes.gap}>{t('plans:notFound')}</span>}
        </td>
      ))}
    </tr>
  )
  return (
    <Section title={t('plans:side')}>
      <WideTable label={t('plans:side')} className={classes.table}>
        <thead>
          <tr>
            <td />
            {columns.map((measure) => (
              <th key={measure.id} scope="col" data-own={measure.id === entry.id || undefined}>
                {measure.id === entry.id ? (
                  t('plans:thisMeasure')
                ) : (
                  <Link to="/entry/$id" params={{ id: measure.id }} lang={locale}>
                    {measure.title[locale]}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('entry:plan'), (measure) => {
            const plan = planOf(measure)
            return plan && <Words text={plan.title} />
          })}
          {row(t('entry:number'), (measure) => measure.number)}
          {row(t('plans:brief'), (measure) => (
            <Words text={measure.summary} />
          ))}
          {row(t('entry:leads'), (measure) =>
            measure.leads.length > 0 ? <BulletTexts texts={measure.leads} /> : undefined,
          )}
          {row(
            t('entry:status'),
            ({ status }) =>
              status && (
                <>
                  <Badge tone={STATUS_TONES[status.value]}>{t(`entry:statusValue.${status.value}`)}</Badge>{' '}
                  {t('entry:statusAsOf', { date: formatDate(status.asOf, interfaceLocale) })}
                </>
              ),
          )}
          {row(t('entry:evidence'), ({ status }) => status && <Words text={status.evidence} />)}
        </tbody>
      </WideTable>
    </Section>
  )
}
