// What the library holds: one tile per kind with its count, leading to the list of that kind.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '../../../shared/contract/library.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './KindTiles.module.css'

type Props = { kinds: LibraryOverview['kinds'] }

export function KindTiles({ kinds }: Props) {
  const { t } = useTranslation('kinds')
  const locale = useLocale()
  return (
    <ul className={classes.root}>
      {kinds
        .filter((item) => item.count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>
            <Link to="/library" search={{ kind }} className={classes.tile}>
              <KindIcon kind={kind} />
              <span className={classes.name}>{t(`${kind}.many`)}</span>
              <span className={classes.count}>{formatNumber(count, locale)}</span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
