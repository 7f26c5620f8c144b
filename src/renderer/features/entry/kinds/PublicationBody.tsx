// A report, newsletter or press release: what, by whom, when, in which language.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { useLocale } from '../../../i18n/useLocale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Refs } from '../parts/Refs.tsx'

type Props = { entry: EntryOf<'publication'> }

export function PublicationBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  return (
    <Facts
      facts={[
        { label: t('type'), value: t(`publicationType.${entry.type}`) },
        entry.number !== undefined && { label: t('number'), value: t('issue', { number: entry.number }) },
        entry.issuers.length > 0 && { label: t('issuers'), value: <Refs ids={entry.issuers} /> },
        entry.authors.length > 0 && { label: t('authors'), value: <Refs ids={entry.authors} /> },
        entry.date !== undefined && { label: t('date'), value: formatDate(entry.date, locale) },
        entry.language !== undefined && {
          label: t('documentLanguage'),
          value: t(`languageValue.${entry.language}`),
        },
      ]}
    />
  )
}
