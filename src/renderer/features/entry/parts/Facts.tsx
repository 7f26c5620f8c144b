// The short fields of an entry, as a list of names and values. A field without value is left out.
import type { ReactNode } from 'react'
import classes from './Facts.module.css'

export type Fact = { label: string; value: ReactNode }
type Props = {
  /** `null`, `undefined` and `false` are fields that this entry does not have. */
  facts: readonly (Fact | null | undefined | false)[]
}

export function Facts({ facts }: Props) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact))
  if (shown.length === 0) return null
  return (
    <dl className={classes.root}>
      {shown.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
