// The keys of a shortcut as keycaps: `mod` is Cmd on a Mac and Ctrl elsewhere, `home` and `end`
// have a name in each language. A sign is read by its name.
import { useTranslation } from 'react-i18next'
import classes from './ShortcutKeys.module.css'

type Props = {
  keys: readonly string[]
  /** Hidden from assistive technology when the shortcut is only a hint beside a control. */
  decorative?: boolean
}

const isMac = navigator.platform.startsWith('Mac')

const NAMES = {
  '⇧': 'shift',
  '↵': 'enter',
  '⌫': 'backspace',
  '←': 'left',
  '→': 'right',
  '↑': 'up',
  '↓': 'down',
  '−': 'minus',
} as const

const isNamed = (key: string): key is keyof typeof NAMES => Object.hasOwn(NAMES, key)

export function ShortcutKeys({ keys, decorative = false }: Props) {
  const { t } = useTranslation('shell')
  const shown = (key: string) => {
    if (key === 'mod') return isMac ? '⌘' : 'Ctrl'
    return key === 'home' || key === 'end' ? t(`keyNames.${key}`) : key
  }
  return (
    <span className={classes.root} aria-hidden={decorative || undefined}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {isNamed(key) ? (
            <>
              <span aria-hidden="true">{key}</span>
              <span className="visuallyHidden">{t(`keyNames.${NAMES[key]}`)}</span>
            </>
          ) : (
            shown(key)
          )}
        </kbd>
      ))}
    </span>
  )
}
