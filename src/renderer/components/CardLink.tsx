// A link to an entry as a row: kind, title, detail, years.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryCard } from '../../shared/contract/library.ts'
import { formatYears } from '../../shared/text/format.ts'
import { useLocale } from '../i18n/useLocale.ts'
import classes from './CardLink.module.css'
import { KindIcon } from './KindIcon.tsx'

type Props = {
  card: EntryCard
  /** False when all the cards of a list are of one kind and the list says which. */
  withKind?: boolean
  /** Where the list moves the focus itself: only one of its rows is in the order of Tab. */
  tabIndex?: 0 | -1
}

export function CardLink({ card, withKind = true, tabIndex }: Props) {
  const { t } = useTranslation('kinds')
  const locale = useLocale()
  const years = formatYears(card.yearFrom, card.yearTo)
  return (
    <Link
      to="/entry/$id"
      params={{ id: card.id }}
      className={classes.root}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      <span className={classes.icon}>
        <KindIcon kind={card.kind} />
      </span>
      <span className={classes.body}>
        <span className={classes.title}>{card.title[locale]}</span>
        {(withKind || card.detail[locale] !== '') && (
          <span className={classes.detail}>
            {withKind && <span className={classes.kind}>{t(`${card.kind}.one`)}</span>}
            {card.detail[locale] !== '' && <span>{card.detail[locale]}</span>}
          </span>
        )}
      </span>
      {years !== '' && <span className={classes.years}>{years}</span>}
    </Link>
  )
}
