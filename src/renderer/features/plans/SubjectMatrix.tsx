// Subjects × plans: which measure of which plan deals with what, and how far it is.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WideTable } from '../../components/WideTable.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { useEntriesOfKind } from '../library/parts/useEntriesOfKind.ts'
import { MatrixCell } from './MatrixCell.tsx'
import { byNumber, type Measure, type Plan, subjectsOf } from './measures.ts'
import classes from './SubjectMatrix.module.css'

type Props = { plans: readonly Plan[]; measures: readonly Measure[] }

export function SubjectMatrix({ plans, measures }: Props) {
  const { t } = useTranslation(['plans', 'lists'])
  const locale = useLocale()
  const { entries: terms } = useEntriesOfKind('term')
  const columns = plans.filter((plan) => measures.some((measure) => measure.plan === plan.id))
  const subjects = useMemo(() => subjectsOf(measures), [measures])
  const loose = measures.filter((measure) => measure.topics.length === 0)
  const cells = (of: readonly Measure[]) =>
    columns.map((plan) => (
      <MatrixCell
        key={plan.id}
        measures={of.filter((measure) => measure.plan === plan.id).toSorted(byNumber)}
      />
    ))
  if (measures.length === 0) return <p>{t('lists:nothing')}</p>
  return (
    <div className={classes.root}>
      <p className={classes.intro}>{t('plans:matrixIntro')}</p>
      <WideTable label={t('plans:matrixTable')} className={classes.table} tall>
        <thead>
          <tr>
            <th scope="col">{t('plans:subject')}</th>
            {columns.map((plan) => (
              <th key={plan.id} scope="col">
                <Link to="/entry/$id" params={{ id: plan.id }}>
                  {plan.title[locale]}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">
                <Link to="/entry/$id" params={{ id: subject }}>
                  {terms?.find(({ id }) => id === subject)?.title[locale] ?? '…'}
                </Link>
              </th>
              {cells(measures.filter((measure) => measure.topics.includes(subject)))}
            </tr>
          ))}
          {loose.length > 0 && (
            <tr>
              <th scope="row">{t('plans:unlinked')}</th>
              {cells(loose)}
            </tr>
          )}
        </tbody>
      </WideTable>
    </div>
  )
}
