import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/main.ts'
import type { Program } from '../../src/main/data-dir.ts'
import { writePack } from '../support/pack.ts'
import { tempDir } from '../support/temp.ts'

/** Command lines in this process, on a folder of their own. */
function openCli() {
  const base = tempDir()
  const program = { root: base, packDir: join(base, 'pack'), version: '0.0.0-test', rendererDir: base }
  writePack(program.packDir)
  return { base, cli: (...argv: string[]) => run(program, [...argv, '--data', join(base, 'data')]) }
}

async function run(program: Program, argv: readonly string[]) {
  const sink = () => {
    let text = ''
    const stream = new Writable({
      write(chunk, _, done) {
        text += String(chunk)
        done()
      },
    })
    return { stream, text: () => text }
  }
  const [out, err] = [sink(), sink()]
  const io = { stdin: Readable.from([]), stdout: out.stream, stderr: err.stream, env: {} }
  const code = await runCli(argv, program, io)
  return { code, stdout: out.text(), stderr: err.text() }
}

describe('text', () => {
  it('adds, lists, finds with reasons, removes', async () => {
    const { base, cli } = openCli()
    const file = join(base, 'rapport.md')
    writeFileSync(file, '# Rapport\n\nLe mécanisme d’orientation (MC.DEC/7/13) des victimes.')
    const added = await cli('text', 'add', file, join(base, 'absent.txt'), '--json')
    expect(added.code).toBe(1)
    expect(added.stderr).toContain('absent.txt')
    const { text } = JSON.parse(added.stdout) as { text: { id: string; title: string } }
    expect(text.title).toBe('Rapport')
    expect((await cli('text', 'list')).stdout).toContain(text.id)
    const found = await cli('search', 'mc dec 7 13', '--explain', '--json')
    const answer = JSON.parse(found.stdout) as {
      texts: { hits: { id: string }[] }
      why: Record<string, { words: { how: string }[] }>
    }
    expect(answer.texts.hits.map((hit) => hit.id)).toEqual([text.id])
    expect(answer.why[text.id]?.words[0]?.how).toBe('reference')
    expect((await cli('search', 'orientation', '--explain')).stdout).toContain('mot exact')
    expect((await cli('text', 'index', '--json')).stdout).toContain('"indexed":1')
    expect((await cli('text', 'rebuild')).code).toBe(0)
    expect((await cli('text', 'remove', text.id)).code).toBe(0)
    expect((await cli('text', 'list')).stdout).toBe('Aucun texte.\n')
  })

  it('says what is wrong in one line, with the code of wrong usage', async () => {
    const { cli } = openCli()
    for (const argv of [
      ['text'],
      ['text', 'add'],
      ['text', 'zzz'],
      ['text', 'list', 'x'],
      ['text', 'list', '--zzz'],
    ]) {
      const { code, stderr } = await cli(...argv)
      expect(code).toBe(2)
      expect(stderr).toContain('text help')
    }
    expect((await cli('text', 'remove', 'nowhere')).code).toBe(1)
    expect((await cli('text', 'help')).stdout).toContain('text add')
  })
})
