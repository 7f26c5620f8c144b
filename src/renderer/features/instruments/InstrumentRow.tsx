// One instrument: title with symbol, nature, dates, parties, what it changes and what changes it.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../shared/library/model.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './InstrumentsScreen.module.css'
import { type Instrument, referring } from './instrument-list.ts'

type Props = {
  instrument: Instrument
  all: readonly Instrument[]
  titles: ReadonlyMap<string, Bilingual>
}

export function InstrumentRow({ instrument, all, titles }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const locale = useLocale()
  const { id, parties } = instrument
  const date = (value: string | undefined) => (value === undefined ? '–' : formatDate(value, locale))
  const links = [
    { label: t('entry:amends'), ids: instrument.amends },
    { label: t('plans:amendedBy'), ids: referring(all, 'amends', id) },
    { label: t('entry:complements'), ids: instrument.complements },
    { label: t('plans:complementedBy'), ids: referring(all, 'complements', id) },
  ].filter(({ ids }) => ids.length > 0)
  return (
    <tr>
      <th scope="row">
        <Link to="/entry/$id" params={{ id }}>
          {instrument.title[locale]}
        </Link>
        {instrument.symbol !== undefined && <span className={classes.symbol}>{instrument.symbol}</span>}
      </th>
      <td>{t(`entry:instrumentType.${instrument.type}`)}</td>
      <td className={classes.date}>{date(instrument.adopted)}</td>
      <td className={classes.date}>{date(instrument.opened)}</td>
      <td className={classes.date}>{date(instrument.inForce)}</td>
      <td>
        {parties === undefined
          ? '–'
          : t(parties.asOf.length === 10 ? 'plans:partiesAt' : 'plans:partiesIn', {
              count: parties.value,
              date: formatDate(parties.asOf, locale),
            })}
      </td>
      <td className={classes.links}>
        {links.length === 0 && '–'}
        {links.map(({ label, ids }) => (
          <p key={label}>
            <span className={classes.relation}>{label}</span>{' '}
            {ids.map((other, index) => (
              <span key={other}>
                {index > 0 && ' ; '}
                <Link to="/entry/$id" params={{ id: other }}>
                  {titles.get(other)?.[locale] ?? other}
                </Link>
              </span>
            ))}
          </p>
        ))}
      </td>
    </tr>
  )
}
