// The commands `brief list`, `brief check`, `brief export` and `cite`. Rules of the product are behind the operations.
import type { OpOutput } from '../../shared/contract/contract.ts'
import { CITE_STYLES } from '../../shared/contract/exports.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import { formatDay } from '../../shared/text/format.ts'
import { exportOptions, tellExport, type WorkContext, WorkUsage } from './work-context.ts'

type Values = WorkContext['values']
export type Run = (context: WorkContext) => Promise<number>

/** Throws WorkUsage. */
export function briefCommands([name, id, ...more]: readonly string[], _values: Values, locale: Locale): Run {
  const { usage } = resources[locale].work
  if (name === 'list' && id === undefined) return list
  if (name !== 'export' && name !== 'check') throw new WorkUsage(usage.brief)
  if (id === undefined || more.length > 0) throw new WorkUsage(usage.brief)
  return name === 'export' ? (context) => exportBrief(context, id) : (context) => check(context, id)
}

async function list({ call, values, print, locale }: WorkContext): Promise<number> {
  const { items, total } = await call('briefs.list', { limit: 10_000 })
  const { work } = resources[locale]
  if (values.json) print(JSON.stringify({ total, items }))
  else if (items.length === 0) print(work.noBrief)
  else {
    for (const brief of items) {
      const day = formatDay(brief.updatedAt, locale)
      print(`${brief.id}\t${day}\t${brief.title}\t${fill(work.items, { count: brief.items })}`)
    }
  }
  return 0
}

async function exportBrief(context: WorkContext, id: string): Promise<number> {
  tellExport(context, await context.call('exports.brief', { id, ...exportOptions(context) }))
  return 0
}

/** Answers 1 when there are problems, so that a script can stop. */
async function check(context: WorkContext, id: string): Promise<number> {
  const { call, values, print, locale } = context
  const { work } = resources[locale]
  const audience = values.audience ?? null
  if (audience !== null && audience !== 'private' && audience !== 'delegation' && audience !== 'shareable') {
    throw new WorkUsage(work.usage.audience)
  }
  const { findings } = await call('briefs.check', { id, audience })
  if (values.json) print(JSON.stringify({ findings }))
  else if (findings.length === 0) print(work.sound)
  else for (const finding of findings) print(line(finding, locale))
  return findings.some((finding) => finding.level === 'problem') ? 1 : 0
}

function line(finding: OpOutput<'briefs.check'>['findings'][number], locale: Locale): string {
  const { work } = resources[locale]
  const proposed = finding.proposed[locale]
  return [
    work.levels[finding.level],
    work.rules[finding.rule],
    finding.found,
    proposed === '' ? '' : `→ ${proposed}`,
    finding.itemId ?? '',
  ]
    .filter((text) => text !== '')
    .join('\t')
}

/** `cite ID --style …`. Throws WorkUsage. */
export function citeCommand([id, ...more]: readonly string[], values: Values, locale: Locale): Run {
  const { usage } = resources[locale].work
  if (id === undefined || more.length > 0) throw new WorkUsage(usage.cite)
  const style = values.style ?? locale
  const reference = CITE_STYLES.find((candidate) => candidate === style)
  if (!reference && style !== 'fr' && style !== 'en') throw new WorkUsage(usage.style)
  return async ({ call, print, values: given }) => {
    if (reference) {
      const { text } = await call('cite.references', { ids: [id], style: reference, locale })
      print(text.trimEnd())
      return 0
    }
    const copy = await call('cite.copy', {
      target: { type: 'entry', id },
      locale: style === 'en' ? 'en' : 'fr',
    })
    print(given.json ? JSON.stringify(copy) : copy.text)
    return 0
  }
}
