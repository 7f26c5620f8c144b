// Keeps the router's address in step with the search: at once for a change of filters, after a pause while typing,
// because a navigation costs more than all the rest of a key. Written at the latest before anything else can navigate.

const PAUSE_MS = 300

/** `write` puts the current search into the address in the place of the one that is there. */
export function createAddressWriter(write: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write()
  }
  /** Keys that may lead elsewhere: with a modifier, or a function key. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || /^F\d/.test(event.key)) flush()
  }

  return {
    later(): void {
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE_MS)
    },
    flush,
    /** Drops what waits: the address comes from elsewhere. */
    drop(): void {
      clearTimeout(timer)
      timer = undefined
    },
    /** Answers the way to stop. */
    watch(target: Window): () => void {
      target.addEventListener('keydown', onKeyDown, { capture: true })
      target.addEventListener('pointerdown', flush, { capture: true })
      return () => {
        target.removeEventListener('keydown', onKeyDown, { capture: true })
        target.removeEventListener('pointerdown', flush, { capture: true })
      }
    },
  }
}
