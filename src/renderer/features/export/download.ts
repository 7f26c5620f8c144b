// Hands a file to the user: the browser's own download, or the save dialog of the desktop window.

const KEEP_MS = 60_000

export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The host may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS)
}
