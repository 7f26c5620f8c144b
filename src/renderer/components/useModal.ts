// A dialog over everything, for as long as its component is there.
import { type RefObject, useLayoutEffect } from 'react'

/** Closed while it is still on the page: only then does the browser give the focus back to where it was. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [dialog])
}
