// A link to another entry inside a sentence or a field: its title, from the cards that came with the answer.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReading } from '../reading-context.ts'

type Props = { id: string }

export function Ref({ id }: Props) {
  const { t } = useTranslation('entry')
  const { locale, cards } = useReading()
  const card = cards.get(id)
  if (card === undefined) return <span title={id}>{t('missing')}</span>
  return (
    <Link to="/entry/$id" params={{ id }} lang={locale}>
      {card.title[locale]}
    </Link>
  )
}
