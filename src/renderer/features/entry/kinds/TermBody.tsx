// A term of the glossary: its other names and acronyms in both languages, wider and narrower terms.
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../../../shared/library/model.ts'
import { Section } from '../../../components/Section.tsx'
import { CardList } from '../parts/CardList.tsx'
import { Facts } from '../parts/Facts.tsx'
import { LanguageWords } from '../parts/LanguageWords.tsx'
import { Refs } from '../parts/Refs.tsx'
import { useReferrers } from '../reading-context.ts'

type Props = { entry: EntryOf<'term'> }

export function TermBody({ entry }: Props) {
  const { t } = useTranslation('entry')
  const narrower = useReferrers('broader')
  const { acronyms, labels } = entry
  return (
    <>
      <Facts
        facts={[
          acronyms.fr.length + acronyms.en.length > 0 && {
            label: t('acronyms'),
            value: <LanguageWords words={acronyms} />,
          },
          labels.fr.length + labels.en.length > 0 && {
            label: t('labels'),
            value: <LanguageWords words={labels} />,
          },
          entry.broader.length > 0 && { label: t('broader'), value: <Refs ids={entry.broader} /> },
        ]}
      />
      {narrower.length > 0 && (
        <Section title={t('narrower')}>
          <CardList cards={narrower} />
        </Section>
      )}
    </>
  )
}
