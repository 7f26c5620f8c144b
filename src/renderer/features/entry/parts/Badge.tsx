// A short state of an entry: reliability, validity, progress. The word says it; the colour only helps.
import classes from './Badge.module.css'

export type Tone = 'neutral' | 'good' | 'warn' | 'bad'
type Props = { tone?: Tone; children: string }

export function Badge({ tone = 'neutral', children }: Props) {
  return (
    <span className={classes.root} data-tone={tone}>
      {children}
    </span>
  )
}
