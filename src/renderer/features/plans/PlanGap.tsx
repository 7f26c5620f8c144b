// What is missing from a plan, said plainly: announced measures whose titles no source read gives.
import { useTranslation } from 'react-i18next'
import type { Plan } from './measures.ts'
import classes from './PlansScreen.module.css'

type Props = { plan: Plan; known: number }

export function PlanGap({ plan, known }: Props) {
  const { t } = useTranslation('plans')
  if (plan.measureCount === undefined) {
    return <p className={classes.gap}>{known === 0 ? t('gapAll') : t('gapShown')}</p>
  }
  const missing = plan.measureCount - known
  if (missing <= 0) return null
  return <p className={classes.gap}>{t('gap', { count: missing })}</p>
}
