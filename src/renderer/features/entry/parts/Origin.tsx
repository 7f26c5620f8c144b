// The pack that an entry comes from, when it could be another than the library shipped with the program.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../../../shared/contract/library.ts'
import { useOp } from '../../../api/useOp.ts'
import { Badge } from './Badge.tsx'
import classes from './Origin.module.css'

type Props = { origin: EntryView['origin'] }

export function Origin({ origin }: Props) {
  const { t } = useTranslation(['entry', 'packs'])
  const { data: installed } = useOp('packs.list', {})
  const { pack, edition, publisher, trust } = origin
  if (trust === 'shipped' && (installed?.length ?? 1) < 2) return null
  return (
    <p className={classes.root}>
      <Link to="/packs">{t('entry:origin')}</Link>
      <span>{t('entry:originText', { pack, edition, publisher })}</span>
      <Badge tone={trust === 'unverified' ? 'warn' : 'neutral'}>{t(`packs:sign.${trust}`)}</Badge>
    </p>
  )
}
