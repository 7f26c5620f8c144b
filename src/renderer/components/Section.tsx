// A titled part of a screen: a region named by its heading.
import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

type Props = {
  title: ReactNode
  children: ReactNode
  /** Beside the title: a count, a button. */
  aside?: ReactNode
}

export function Section({ title, children, aside }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.root}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
