// Asks for more results when the end of the list comes into view.
import { useEffect, useRef } from 'react'
import { useSearch } from './search-context.ts'

export function LoadMore() {
  const { store } = useSearch()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const mark = end.current
    if (mark === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) store.more()
      },
      { root: document.getElementById('main'), rootMargin: '0px 0px 20% 0px' },
    )
    observer.observe(mark)
    return () => observer.disconnect()
  }, [store])
  return <div ref={end} aria-hidden="true" />
}
