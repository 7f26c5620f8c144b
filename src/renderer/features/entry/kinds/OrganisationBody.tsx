// A body: its acronyms in both languages, what it belongs to, what belongs to it.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { formatDate } from '../../../../shared/text/format.ts'
import { Section } from '../../../components/Section.tsx'
import { useLocale } from '../../../i18n/useLocale.ts'
import { CardList } from '../parts/CardList.tsx'
import { Facts } from '../parts/Facts.tsx'
import { LanguageWords } from '../parts/LanguageWords.tsx'
import { Ref } from '../parts/Ref.tsx'
import { Words } from '../parts/Words.tsx'
import { useReferrers } from '../reading-context.ts'

type Props = { entry: EntryOf<'organisation'> }

export function OrganisationBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const locale = useLocale()
  const children = useReferrers('parent')
  const { acronyms } = entry
  return (
    <>
      <Facts
        facts={[
          acronyms.fr.length + acronyms.en.length > 0 && {
            label: t('acronyms'),
            value: <LanguageWords words={acronyms} />,
          },
          entry.parent !== undefined && { label: t('parent'), value: <Ref id={entry.parent} /> },
          entry.created !== undefined && { label: t('created'), value: formatDate(entry.created, locale) },
          entry.seat && { label: t('seat'), value: <Words text={entry.seat} /> },
        ]}
      />
      {children.length > 0 && (
        <Section title={t('children')}>
          <CardList cards={children} />
        </Section>
      )}
    </>
  )
}
