// Where an exported document goes: the system's save dialog, then the file, whole or not at all. Knows no format.
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { ExportedFile } from '../export/downloads.ts'
import type { ElectronModule } from './types.ts'

/** Writes beside the target and renames: an export that is cut short leaves what was there before. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw new AppError('export-target', 'the document could not be written', {}, { cause })
  }
}

/**
 * Asks where to save and writes there; false when the user gives up. Fails with `export-target`. One dialog at a time:
 * a second export waits for the first answer.
 */
export function createFileSaver(
  dialog: ElectronModule['dialog'],
  parentWindow: () => BrowserWindow | null,
  locale: () => Locale,
): (file: ExportedFile) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve()

  async function save({ name, bytes }: ExportedFile): Promise<boolean> {
    const text = resources[locale()].menu.save
    const extension = extname(name)
    const options = {
      title: text.title,
      buttonLabel: text.button,
      defaultPath: name,
      filters: [
        { name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] },
        { name: text.allFiles, extensions: ['*'] },
      ],
      properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    }
    const parent = parentWindow()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    if (canceled || filePath === '') return false
    if (extname(filePath) !== '') {
      await writeWhole(filePath, bytes)
      return true
    }
    // Dialogs of Linux add no extension, and asked only about the name without it.
    const target = `${filePath}${extension}`
    if (existsSync(target)) throw new AppError('export-target', 'the file exists', {})
    await writeWhole(target, bytes)
    return true
  }

  return (file) => {
    const next = last.then(() => save(file))
    last = next.catch(() => undefined)
    return next
  }
}
