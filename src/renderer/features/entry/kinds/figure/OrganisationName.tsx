// The name of a publisher that may not be among the cards of the entry being read.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../reading-context.ts'
import { useEntriesOf } from '../../useEntries.ts'

type Props = { id: string | undefined }

export function OrganisationName({ id }: Props) {
  const { t } = useTranslation('entry')
  const { locale } = useReading()
  const [found] = useEntriesOf('organisation', id === undefined ? [] : [id])
  if (id === undefined) return <span>{t('publisherUnknown')}</span>
  if (found === undefined) return null
  return (
    <Link to="/entry/$id" params={{ id }} lang={locale}>
      {found.acronyms[locale][0] ?? found.title[locale]}
    </Link>
  )
}
