// Where facts were read: publisher, title as printed, date, language, address, how it was read.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Words } from '../parts/Words.tsx'

type Props = { entry: EntryOf<'source'> }

export function SourceBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  return (
    <Facts
      facts={[
        { label: t('publisher'), value: entry.publisher },
        { label: t('originalTitle'), value: entry.originalTitle },
        entry.date !== undefined && { label: t('date'), value: formatDate(entry.date, locale) },
        { label: t('documentLanguage'), value: t(`languageValue.${entry.language}`) },
        entry.readAs && { label: t('readAs'), value: <Words text={entry.readAs} /> },
        entry.address !== undefined && {
          label: t('address'),
          value: (
            <a href={entry.address} target="_blank" rel="noreferrer">
              {entry.address}
            </a>
          ),
        },
      ]}
    />
  )
}
