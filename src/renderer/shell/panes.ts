// Moving between the areas of the window with F6: each is an element with data-pane, in document order.

const FIRST_STOP =
  '[role="combobox"], [contenteditable="true"], [aria-current="page"], h1[tabindex], button:not(:disabled), a[href]'

/** Moves the focus to the next (+1) or previous (-1) area that is on screen. An area inside another is its own. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0,
  )
  // The innermost area around the focus: a nested one comes after the one around it.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + step + panes.length) % panes.length]
  const stop = next?.querySelector<HTMLElement>(FIRST_STOP) ?? next
  stop?.focus()
}
