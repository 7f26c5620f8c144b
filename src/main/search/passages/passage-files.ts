// The stored index of passages: one file a segment and a list of them. Every file is written whole under another name
// and then renamed; the list last. Whatever is missing, damaged or of another analysis is left out, to be made anew.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ANALYSIS_VERSION } from '../analysis.ts'
import type { SegmentData } from './segment.ts'
import { decodeSegment, encodeSegment } from './segment-file.ts'

const LIST = 'passages.json'
const SEGMENT = /^passages-[0-9a-z]+\.segment$/

/** A segment with the texts it holds: row and content hash. */
export type StoredSegment = {
  readonly data: SegmentData
  readonly texts: readonly (readonly [number, string])[]
}

type List = {
  readonly analysis: number
  readonly segments: readonly { readonly file: string; readonly texts: StoredSegment['texts'] }[]
}

export type PassageFiles = ReturnType<typeof createPassageFiles>

/** Writes `content` so that a reader sees the old file or the new one, never half of it. 0600: it tells what texts say. */
export function writeWhole(path: string, content: string | readonly Uint8Array[]): void {
  const partial = `${path}.partial`
  const bytes = typeof content === 'string' ? content : Buffer.concat(content)
  writeFileSync(partial, bytes, { mode: 0o600 })
  renameSync(partial, path)
}

export function createPassageFiles(folder: string) {
  /** File of each segment that is stored. */
  const files = new WeakMap<SegmentData, string>()
  let counter = 0

  return {
    /** Cost: reading and checking the bytes, some 0.5 ms a megabyte. */
    read(): StoredSegment[] {
      let list: List
      try {
        list = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as List
      } catch {
        return []
      }
      if (list.analysis !== ANALYSIS_VERSION || !Array.isArray(list.segments)) return []
      return list.segments.flatMap(({ file, texts }) => {
        try {
          if (!SEGMENT.test(file)) return []
          const read = readFileSync(join(folder, file))
          // Views need their offset; a small file may lie anywhere in a shared buffer.
          const data = decodeSegment(read.byteOffset % 8 === 0 ? read : new Uint8Array(read))
          if (data === null) return []
          files.set(data, file)
          return [{ data, texts }]
        } catch {
          return []
        }
      })
    },
    /** Throws when the folder cannot be written: the index then lives in memory alone. */
    write(segments: readonly StoredSegment[]): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const list: List = {
        analysis: ANALYSIS_VERSION,
        segments: segments.map(({ data, texts }) => {
          let file = files.get(data)
          if (file === undefined) {
            file = `passages-${Date.now().toString(36)}${(counter++).toString(36)}.segment`
            writeWhole(join(folder, file), encodeSegment(data))
            files.set(data, file)
          }
          return { file, texts }
        }),
      }
      writeWhole(join(folder, LIST), JSON.stringify(list))
      const kept = new Set(list.segments.map(({ file }) => file))
      for (const name of readdirSync(folder)) {
        if (SEGMENT.test(name) && !kept.has(name)) rmSync(join(folder, name), { force: true })
      }
    },
  }
}
