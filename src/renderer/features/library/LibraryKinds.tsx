// The kinds of the library with their counts, as links: the kind is part of the address.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '../../../shared/contract/library.ts'
import type { EntryKind } from '../../../shared/library/kinds.ts'
import { formatNumber } from '../../../shared/text/format.ts'
import { KindIcon } from '../../components/KindIcon.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import classes from './LibraryScreen.module.css'

type Props = { overview: LibraryOverview | undefined; chosen: EntryKind | undefined }

export function LibraryKinds({ overview, chosen }: Props) {
  const { t } = useTranslation(['search', 'kinds'])
  const locale = useLocale()
  return (
    <nav aria-label={t('search:kindFilter')}>
      <ul className={classes.kinds}>
        <li>
          <Link
            to="/library"
            search={{}}
            activeOptions={{ exact: true }}
            className={classes.kind}
            data-chosen={chosen === undefined || undefined}
            aria-current={chosen === undefined ? 'true' : undefined}
          >
            <span className={classes.name}>{t('search:allKinds')}</span>
            <span className={classes.count}>{formatNumber(overview?.total ?? 0, locale)}</span>
          </Link>
        </li>
        {overview?.kinds
          .filter((item) => item.count > 0)
          .map((item) => (
            <li key={item.kind}>
              <Link
                to="/library"
                search={{ kind: item.kind }}
                className={classes.kind}
                data-chosen={item.kind === chosen || undefined}
                aria-current={item.kind === chosen ? 'true' : undefined}
              >
                <KindIcon kind={item.kind} />
                <span className={classes.name}>{t(`kinds:${item.kind}.many`)}</span>
                <span className={classes.count}>{formatNumber(item.count, locale)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
