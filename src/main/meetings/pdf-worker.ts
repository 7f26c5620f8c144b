// The thread that reads one PDF and ends. The file is foreign: what it costs is bounded by the caller, who may end the
// thread at any moment. No script of the file runs, and nothing it names is fetched.
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import { linesOfPages, type Page, type Piece } from './pdf-lines.ts'
import type { PdfAnswer } from './pdf-text.ts'

const MAX_PAGES = 100

/** Null for marks of structure, and for turned text: a watermark, a word in the margin. */
function pieceOf(item: object): Piece | null {
  if (!('str' in item && 'width' in item && 'transform' in item && Array.isArray(item.transform))) return null
  const text = String(item.str)
  const [a = 1, b = 0, , d = 0, x = 0, y = 0] = item.transform.map(Number)
  if (text.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) return null
  return { text, x, y, width: Number(item.width), size: Math.abs(d) || Math.abs(a) || 10 }
}

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    const pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    })
    const pages: Page[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.map(pieceOf).filter((piece) => piece !== null)
      pages.push({ height: page.view[3] ?? 0, pieces })
      page.cleanup()
    }
    return { ok: true, text: linesOfPages(pages) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.name : 'error' }
  }
}

const { bytes } = workerData as { bytes: Uint8Array }
read(bytes).then((answer) => parentPort?.postMessage(answer))
