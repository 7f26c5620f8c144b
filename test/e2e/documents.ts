// Reading exported documents as somebody else's program does: the parts of a DOCX, its pages through LibreOffice, the
// text of a PDF.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy } from 'unpdf'
import { fromBufferPromise } from 'yauzl'

const run = promisify(execFile)

const OFFICE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

/** Why a DOCX is not opened by LibreOffice here; null when it is. */
export function reasonWithoutOffice(): string | null {
  return OFFICE === undefined ? 'LibreOffice (soffice) is not installed' : null
}

/** Every part of a DOCX by its name. */
export async function partsOf(docx: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const zip = await fromBufferPromise(docx, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}

/** The pages that LibreOffice makes of a DOCX, as a PDF. */
export async function throughOffice(docx: Buffer): Promise<Buffer> {
  if (OFFICE === undefined) throw new Error('no LibreOffice')
  const dir = mkdtempSync(join(tmpdir(), 'vademecum-office-'))
  try {
    writeFileSync(join(dir, 'document.docx'), docx)
    await run(OFFICE, [
      '--headless',
      // A profile of its own: another LibreOffice may be open.
      `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      dir,
      join(dir, 'document.docx'),
    ])
    return readFileSync(join(dir, 'document.pdf'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The text of a PDF in one line, spaces made alike. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return plainSpaces(text)
}

export const plainSpaces = (text: string) => text.replace(/[\s\u00a0\u202f]+/gu, ' ')
