// Moving between the areas of the window with F6: each is an element with data-pane, in document order.

/** Where the focus goes in an area, the best first. */
const STOPS = [
  '[role="combobox"]',
  'h1[tabindex]',
  '[contenteditable="true"]',
  '[aria-current="page"]',
  'button:not(:disabled), a[href]',
]

/** Moves the focus to the next (+1) or previous (-1) area that is on screen. An area inside another is its own. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0,
  )
  // The innermost area around the focus: a nested one comes after the one around it.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + step + panes.length) % panes.length]
  if (!next) return
  const stop = STOPS.map((selector) => next.querySelector<HTMLElement>(selector)).find((one) => one !== null)
  ;(stop ?? next).focus()
}
