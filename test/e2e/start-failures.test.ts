// Starts that fail, and a disk that fills up: each shows its screen, says what to do, and loses nothing.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import { resources } from '../../src/shared/i18n/resources.ts'
import { dataFolder, HOSTS, type HostName, type Opened, openHost, saved } from './hosts.ts'
import { violations } from './look.ts'

const { shell, errors, notes } = resources.fr
const ROOT = join(import.meta.dirname, '../..')

function newFolder(): string {
  const folder = dataFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}

async function open(host: HostName, dataDir: string): Promise<Opened> {
  const opened = await openHost(host, { dataDir })
  onTestFinished(() => opened.close())
  return opened
}

/** A folder in which one note was written and closed. */
async function folderWithNote(body: string): Promise<string> {
  const dataDir = newFolder()
  const app = openApp({
    dataDir,
    packDir: join(ROOT, 'out/library'),
    version: 'test',
    ports: { host: 'cli', openExternal: false },
    access: 'exclusive',
  })
  await app.dispatch('notes.create', { body })
  app.close()
  return dataDir
}

async function expectFailure(page: Page, code: keyof typeof shell.start): Promise<void> {
  const texts = shell.start[code]
  if (typeof texts !== 'object' || !('what' in texts)) throw new Error(`no texts for ${code}`)
  await page.getByRole('heading', { level: 1, name: texts.title }).waitFor()
  await page.getByText(texts.what).waitFor()
  await page.getByText(texts.todo).waitFor()
  expect(await violations(page)).toEqual([])
}

describe.each(HOSTS)('in the %s', (host) => {
  it('a folder that cannot be written: path, retry, and in again once it is mended', async () => {
    const base = dirname(newFolder())
    const inTheWay = join(base, 'file')
    writeFileSync(inTheWay, '')
    const { page } = await open(host, join(inTheWay, 'data'))
    await expectFailure(page, 'store-unwritable')
    await page.getByText(join(inTheWay, 'data'), { exact: true }).first().waitFor()
    rmSync(inTheWay)
    await page.getByRole('button', { name: shell.retry }).click()
    await page.getByRole('combobox').waitFor()
  })

  it('a damaged file: untouched until the user restores the copy, and the notes are there', async () => {
    const dataDir = await folderWithNote('Note à retrouver après la panne')
    const file = join(dataDir, 'user.sqlite')
    mkdirSync(join(dataDir, 'backups'))
    copyFileSync(file, join(dataDir, 'backups', 'daily-20260101T000000.sqlite'))
    const garbage = Buffer.from('garbage '.repeat(2000))
    writeFileSync(file, garbage)
    const { page } = await open(host, dataDir)
    await expectFailure(page, 'store-corrupt')
    expect(readFileSync(file).equals(garbage)).toBe(true)
    await page.getByRole('button', { name: /Restaurer la copie/ }).click()
    await page.getByRole('combobox').waitFor()
    await page.getByRole('navigation').getByText(shell.screen.notes, { exact: true }).click()
    await page.getByText('Note à retrouver après la panne').first().waitFor()
  })

  it('a damaged file without a copy: begins anew only after the word is typed', async () => {
    const dataDir = await folderWithNote('perdue')
    writeFileSync(join(dataDir, 'user.sqlite'), 'garbage '.repeat(2000))
    const { page } = await open(host, dataDir)
    await expectFailure(page, 'store-corrupt')
    await page.getByText(shell.start.backups.none).waitFor()
    const button = page.getByRole('button', { name: shell.start.empty.button })
    expect(await button.isDisabled()).toBe(true)
    await page.getByLabel(shell.start.empty.label).fill(shell.start.empty.word)
    await button.click()
    await page.getByRole('combobox').waitFor()
  })

  it('a file of a newer program: refused, not a byte changed', async () => {
    const dataDir = await folderWithNote('du futur')
    const file = join(dataDir, 'user.sqlite')
    const bytes = readFileSync(file)
    bytes.writeInt32BE(9999, 60)
    writeFileSync(file, bytes)
    const { page } = await open(host, dataDir)
    await expectFailure(page, 'store-too-new')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('a folder that the other host has open: refused, then in once it is closed', async () => {
    const dataDir = newFolder()
    const first = await open(host === 'web' ? 'electron double' : 'web', dataDir)
    await first.page.getByRole('combobox').waitFor()
    const { page } = await open(host, dataDir)
    await expectFailure(page, 'store-locked')
    await first.close()
    await page.getByRole('button', { name: shell.retry }).click()
    await page.getByRole('combobox').waitFor()
  })
})

describe('a full disk', () => {
  it('while a note is saved: says so, keeps the text, and saves it once there is room', async (context) => {
    const dataDir = newFolder()
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=700', 'tmpfs', dataDir])
    if (mounted.status !== 0) {
      console.warn('SKIPPED a full disk: a small file system cannot be mounted here (needs root on Linux)')
      context.skip()
    }
    onTestFinished(() => {
      spawnSync('umount', ['-l', dataDir])
    })
    const { page } = await open('web', dataDir)
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('Control+n')
    const editor = page.getByRole('textbox', { name: notes.editorLabel })
    await editor.click()
    await page.keyboard.type('Début de la note. ')
    await saved(page)
    const { bavail, bsize } = statfsSync(dataDir)
    writeFileSync(join(dataDir, 'filler'), Buffer.alloc(bavail * bsize))
    await page.keyboard.insertText(`Suite ${'longue '.repeat(9000)}fin.`)
    await page.getByText(errors['disk-full']).waitFor()
    expect(await editor.textContent()).toMatch(/fin\.$/)
    rmSync(join(dataDir, 'filler'))
    await page.getByRole('button', { name: notes.failure.retry }).click()
    await saved(page)
    await page.reload()
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('longue fin', { delay: 10 })
    await page.getByRole('option').first().waitFor()
  })
})
