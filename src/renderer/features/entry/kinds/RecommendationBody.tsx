// A recommendation: who made it, to whom, when, on what occasion.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { BulletTexts } from '../parts/BulletTexts.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Ref } from '../parts/Ref.tsx'
import { Refs } from '../parts/Refs.tsx'

type Props = { entry: EntryOf<'recommendation'> }

export function RecommendationBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  return (
    <Facts
      facts={[
        entry.issuedBy.length > 0 && { label: t('issuedBy'), value: <Refs ids={entry.issuedBy} /> },
        entry.addressedTo.length > 0 && {
          label: t('addressedTo'),
          value: <BulletTexts texts={entry.addressedTo} />,
        },
        entry.at !== undefined && { label: t('at'), value: <Ref id={entry.at} /> },
        entry.date !== undefined && { label: t('date'), value: formatDate(entry.date, locale) },
      ]}
    />
  )
}
