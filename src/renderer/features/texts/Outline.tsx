// The headings of the text, leading to their place.
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import classes from './ReadingScreen.module.css'

type Props = {
  items: OpOutput<'texts.outline'>['items']
  language: 'fr' | 'en'
  /** First passage on screen. */
  at: number
  onGo: (position: number) => void
}

export function Outline({ items, language, at, onGo }: Props) {
  const { t } = useTranslation('texts')
  const here = items.findLastIndex((item) => item.position <= at)
  return (
    <nav aria-label={t('reading.outline')} className={classes.outline}>
      <ol>
        {items.map((item, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a text never change.
            key={index}
            className={classes.outlineItem}
          >
            <button
              type="button"
              lang={language}
              data-level={Math.min(item.level, 4)}
              aria-current={index === here ? 'location' : undefined}
              onClick={() => onGo(item.position)}
            >
              {item.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
