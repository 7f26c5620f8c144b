// One subject in one plan: its measures, or that none is known.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { STATUS_TONES } from '../entry/kinds/plan/status-tones.ts'
import { Badge } from '../entry/parts/Badge.tsx'
import type { Measure } from './measures.ts'
import classes from './SubjectMatrix.module.css'

type Props = { measures: readonly Measure[] }

export function MatrixCell({ measures }: Props) {
  const { t } = useTranslation(['plans', 'entry'])
  const locale = useLocale()
  if (measures.length === 0) {
    return (
      <td className={classes.empty}>
        <span aria-hidden="true">–</span>
        <span className="visuallyHidden">{t('plans:noMeasure')}</span>
      </td>
    )
  }
  return (
    <td>
      <ul className={classes.measures}>
        {measures.map((measure) => (
          <li key={measure.id}>
            <Link to="/entry/$id" params={{ id: measure.id }} className={classes.measure}>
              {measure.number !== undefined && <strong>{measure.number} </strong>}
              {measure.title[locale]}
            </Link>{' '}
            {measure.status && (
              <Badge tone={STATUS_TONES[measure.status.value]}>
                {t(`entry:statusValue.${measure.status.value}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </td>
  )
}
