// A path on this computer with its label; wraps anywhere and can be selected.
import classes from './PathText.module.css'

type Props = { label: string; path: string }

export function PathText({ label, path }: Props) {
  return (
    <p className={classes.root}>
      <span className={classes.label}>{label}</span>
      <code className={classes.path}>{path}</code>
    </p>
  )
}
