// One published number: the value, what it counts, who says so, and which other figures disagree and why.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate, formatDateRange } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Ref } from '../parts/Ref.tsx'
import { Refs } from '../parts/Refs.tsx'
import { Words } from '../parts/Words.tsx'
import { DiffersTable } from './figure/DiffersTable.tsx'
import { SameIndicator } from './figure/SameIndicator.tsx'

type Props = { entry: EntryOf<'figure'> }

export function FigureBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const { period, asOf, publisher } = entry
  return (
    <>
      <Facts
        facts={[
          period && { label: t('period'), value: formatDateRange(period.start, period.end, locale) },
          asOf !== undefined && { label: t('asOf'), value: formatDate(asOf, locale) },
          { label: t('geography'), value: <Words text={entry.geography} /> },
          {
            label: t('publisher'),
            value: publisher === undefined ? t('publisherUnknown') : <Ref id={publisher} />,
          },
          entry.published !== undefined && {
            label: t('published'),
            value: formatDate(entry.published, locale),
          },
          entry.quotedBy.length > 0 && { label: t('quotedBy'), value: <Refs ids={entry.quotedBy} /> },
          entry.method && { label: t('method'), value: <Words text={entry.method} /> },
          { label: t('indicator'), value: <Ref id={entry.indicator} /> },
        ]}
      />
      <DiffersTable entry={entry} />
      <SameIndicator entry={entry} />
    </>
  )
}
