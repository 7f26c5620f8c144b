// A table in a frame that scrolls sideways by itself, so that the screen never does. Knows nothing of its rows.
import type { ReactNode } from 'react'
import classes from './WideTable.module.css'

type Props = {
  /** What a screen reader calls the table. */
  label: string
  className: string | undefined
  /** Long as well: it scrolls both ways within the height of the window. */
  tall?: boolean
  children: ReactNode
}

export function WideTable({ label, className, tall = false, children }: Props) {
  return (
    <div className={classes.root} data-tall={tall || undefined}>
      <table className={className} aria-label={label}>
        {children}
      </table>
    </div>
  )
}
