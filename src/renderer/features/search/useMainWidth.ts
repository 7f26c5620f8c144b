// How wide the main pane is, in root ems: text of 200 % leaves as little room as a narrow window. Measured without
// asking for a layout.
import { useEffect, useState } from 'react'

/** One of the given steps, the widest that fits; 0 when none does. */
export function useMainWidth(steps: readonly number[]): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const main = document.getElementById('main')
    if (main === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const rems = entry.contentRect.width / rem
      setWidth(Math.max(0, ...steps.filter((step) => rems >= step)))
    })
    observer.observe(main)
    return () => observer.disconnect()
  }, [steps])
  return width
}
