// The keys of a shortcut as keycaps: `mod` is Cmd on a Mac and Ctrl elsewhere.
import classes from './ShortcutKeys.module.css'

type Props = {
  keys: readonly string[]
  /** Hidden from assistive technology when the shortcut is only a hint beside a control. */
  decorative?: boolean
}

const isMac = navigator.platform.startsWith('Mac')

export function ShortcutKeys({ keys, decorative = false }: Props) {
  return (
    <span className={classes.root} aria-hidden={decorative || undefined}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key}
        </kbd>
      ))}
    </span>
  )
}
