// What Ctrl+E and the menu export: the list or the document that the screen in front says it has. The last one to say so
// is the one; a screen takes its word back when it leaves.
import { useEffect, useRef } from 'react'
import { notifyDone } from '../../components/notify.ts'
import { i18next } from '../../i18n/i18n.ts'

type Target = { readonly run: () => void }

const targets: Target[] = []

/** Exports what the screen shows, or says that it has nothing to export. */
export function exportScreen(): void {
  const target = targets.at(-1)
  if (target) target.run()
  else notifyDone(i18next.t('lists:nothingToExport'))
}

/** For as long as the component is shown, `run` is what the keyboard exports; null stands aside. */
export function useExportTarget(run: (() => void) | null): void {
  const latest = useRef(run)
  latest.current = run
  const stands = run !== null
  useEffect(() => {
    if (!stands) return
    const target = { run: () => latest.current?.() }
    targets.push(target)
    return () => {
      targets.splice(targets.indexOf(target), 1)
    }
  }, [stands])
}
