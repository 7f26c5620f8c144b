// The fingerprint of a key in groups of four, so that two of them can be compared aloud. Groups that differ are marked.
import { formatFingerprint } from '../../../shared/library/fingerprint.ts'
import classes from './Fingerprint.module.css'

type Props = {
  label: string
  value: string
  /** Another fingerprint, to show where this one differs. */
  against?: string | null
}

export function Fingerprint({ label, value, against = null }: Props) {
  const groups = formatFingerprint(value).split(' ')
  const others = against === null ? groups : formatFingerprint(against).split(' ')
  return (
    <p className={classes.root}>
      <span className={classes.label}>{label}</span>
      <code className={classes.value}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups are a fixed sequence, and two may be alike.
          <span key={index} className={classes.group} data-differs={group !== others[index] || undefined}>
            {group}{' '}
          </span>
        ))}
      </code>
    </p>
  )
}
