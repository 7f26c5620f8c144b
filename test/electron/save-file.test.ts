// The save dialog of exports: what it is asked, what is written, and that giving up writes nothing.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportedFile } from '../../src/main/export/downloads.ts'
import { tempDir } from '../support/temp.ts'
import { type StartOptions, start } from './start.ts'

const FILE: ExportedFile = {
  name: 'Intervention.docx',
  type: 'application/octet-stream',
  bytes: Buffer.from('contenu'),
}

async function saver(options: StartOptions = {}) {
  const { system, core } = await start(options)
  const { saveFile } = core.options.ports
  if (!saveFile) throw new Error('the Electron host must be able to save')
  return { system, saveFile }
}

describe('saving a document', () => {
  it('proposes the name, writes where the user says and answers true', async () => {
    const { system, saveFile } = await saver()
    const dir = tempDir()
    system.savePath = join(dir, 'Discours.docx')
    expect(await saveFile(FILE)).toBe(true)
    expect(readFileSync(join(dir, 'Discours.docx'), 'utf8')).toBe('contenu')
    expect(readdirSync(dir)).toEqual(['Discours.docx'])
    expect(system.saveDialogs).toHaveLength(1)
    expect(system.saveDialogs[0]).toMatchObject({
      title: 'Exporter',
      defaultPath: 'Intervention.docx',
      filters: [
        { name: 'DOCX', extensions: ['docx'] },
        { name: 'Tous les fichiers', extensions: ['*'] },
      ],
    })
  })

  it('asks in the language of the settings', async () => {
    const { system, saveFile } = await saver({ settings: { locale: 'en' } })
    await saveFile(FILE)
    expect(system.saveDialogs[0]?.title).toBe('Export')
  })

  it('answers false and writes nothing when the user gives up', async () => {
    const { system, saveFile } = await saver()
    system.savePath = null
    expect(await saveFile(FILE)).toBe(false)
  })

  it('replaces a file that the user agreed to replace', async () => {
    const { system, saveFile } = await saver()
    const path = join(tempDir(), 'a.docx')
    writeFileSync(path, 'avant')
    system.savePath = path
    expect(await saveFile(FILE)).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('contenu')
  })

  it('adds the extension that the dialog left out, but never over a file nobody was asked about', async () => {
    const { system, saveFile } = await saver()
    const dir = tempDir()
    system.savePath = join(dir, 'a')
    expect(await saveFile(FILE)).toBe(true)
    expect(readdirSync(dir)).toEqual(['a.docx'])
    await expect(saveFile(FILE)).rejects.toMatchObject({ code: 'export-target' })
  })

  it('leaves nothing behind when the place cannot be written', async () => {
    const { system, saveFile } = await saver()
    const dir = tempDir()
    mkdirSync(join(dir, 'a.docx'))
    system.savePath = join(dir, 'a.docx')
    await expect(saveFile(FILE)).rejects.toMatchObject({ code: 'export-target' })
    expect(readdirSync(dir)).toEqual(['a.docx'])
    system.savePath = join(dir, 'none', 'a.docx')
    await expect(saveFile(FILE)).rejects.toMatchObject({ code: 'export-target' })
  })

  it('shows one dialog at a time, and goes on after a failure', async () => {
    const { system, saveFile } = await saver()
    const dir = tempDir()
    let answer: (path: string | null) => void = () => undefined
    system.savePath = new Promise((resolve) => {
      answer = resolve
    })
    const first = saveFile(FILE)
    const second = saveFile({ ...FILE, name: 'b.docx' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(system.saveDialogs).toHaveLength(1)
    answer(join(dir, 'none', 'a.docx'))
    system.savePath = join(dir, 'b.docx')
    await expect(first).rejects.toMatchObject({ code: 'export-target' })
    expect(await second).toBe(true)
    expect(readdirSync(dir)).toEqual(['b.docx'])
  })
})
