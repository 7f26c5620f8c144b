// What the commands on the user's own work share: their options, the way to ask, how an export is told.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { OpInput, OpName, OpOutput } from '../../shared/contract/contract.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/exports.ts'
import { SENSITIVITIES, type Sensitivity } from '../../shared/contract/notes.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'

const options = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  audience: { type: 'string' },
  'leave-out': { type: 'boolean', default: false },
  content: { type: 'string' },
  'no-times': { type: 'boolean', default: false },
  'no-notes': { type: 'boolean', default: false },
  style: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Throws what `parseArgs` throws. */
export function parseWork(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}
export type WorkValues = ReturnType<typeof parseWork>['values']

/** Wrong usage: exit code 2. */
export class WorkUsage extends Error {}

export type WorkContext = {
  readonly locale: Locale
  readonly values: WorkValues
  readonly print: (text: string) => void
  /** Rejects with an AppError that has a code. */
  readonly call: <N extends OpName>(name: N, input: OpInput<N>) => Promise<OpOutput<N>>
}

/** What every export takes from the command line. Throws WorkUsage. */
export function exportOptions({ values, locale }: WorkContext): {
  format: ExportFormat
  audience: Sensitivity
  leaveOut: boolean
  locale: Locale | null
} {
  const { usage } = resources[locale].work
  const format = EXPORT_FORMATS.find((candidate) => candidate === values.format)
  if (!format) throw new WorkUsage(usage.format)
  const audience = SENSITIVITIES.find((candidate) => candidate === (values.audience ?? 'delegation'))
  if (!audience) throw new WorkUsage(usage.audience)
  const lang = values.lang === 'fr' || values.lang === 'en' ? values.lang : null
  return { format, audience, leaveOut: values['leave-out'], locale: lang }
}

/** Says what was written. */
export function tellExport(context: WorkContext, result: OpOutput<'exports.brief'>): void {
  const { values, print, locale } = context
  if (values.json) {
    print(JSON.stringify(result))
    return
  }
  const { work } = resources[locale]
  const file = values.out ?? result.name
  if (file === '-') return
  print(fill(work.written, { file, bytes: result.bytes }))
  if (result.leftOut > 0) print(fill(work.leftOut, { count: result.leftOut }))
}
