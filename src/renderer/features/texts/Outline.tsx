// The headings of the text, leading to their place. A long report has thousands: only those in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
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

/** Height of a heading of one line before it is measured, in root ems. */
const ROW = 1.6

export function Outline({ items, language, at, onGo }: Props) {
  const { t } = useTranslation('texts')
  const box = useRef<HTMLElement>(null)
  const here = items.findLastIndex((item) => item.position <= at)
  const [em] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * em,
    overscan: 10,
    useFlushSync: false,
  })
  useEffect(() => {
    // Whoever is choosing in it is not led away.
    if (here >= 0 && !box.current?.matches(':focus-within, :hover')) virtualizer.scrollToIndex(here)
  }, [here, virtualizer])
  return (
    <nav ref={box} aria-label={t('reading.outline')} className={classes.outline}>
      <ol className={classes.outlineList} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          return (
            item && (
              <li
                key={index}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={classes.outlineItem}
                style={{ transform: `translateY(${start}px)` }}
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
            )
          )
        })}
      </ol>
    </nav>
  )
}
