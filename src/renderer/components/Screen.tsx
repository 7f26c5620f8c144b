// The common frame of a screen's content: width, padding, gap between its parts.
import type { ReactNode } from 'react'
import classes from './Screen.module.css'

type Props = { children: ReactNode; id?: string; wide?: boolean }

export function Screen({ children, id, wide = false }: Props) {
  return (
    <div id={id} className={classes.root} data-wide={wide || undefined}>
      {children}
    </div>
  )
}
