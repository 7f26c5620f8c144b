// The one h1 of a screen. Names the window after the screen and takes the focus when the screen is reached.
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { takesFocusOnArrival } from './arrival.ts'

type Props = {
  /** Name of the screen for the window's title: never the text of a note, of a query or of an entry. */
  screen: string
  children: ReactNode
  className?: string | undefined
  lang?: string | undefined
}

export function ScreenHeading({ screen, children, className, lang }: Props) {
  const { t } = useTranslation('shell')
  const ref = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = t('documentTitle', { screen })
  }, [t, screen])

  useEffect(() => {
    if (takesFocusOnArrival()) ref.current?.focus()
  }, [])

  return (
    <h1 ref={ref} tabIndex={-1} className={className} lang={lang}>
      {children}
    </h1>
  )
}
