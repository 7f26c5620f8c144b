// The commands `meeting list` and `meeting report`. Rules of the product are behind the operations.
import { fill } from '../../shared/i18n/fill.ts'
import { type Locale, resources } from '../../shared/i18n/resources.ts'
import type { Run } from './brief.ts'
import { exportOptions, tellExport, type WorkContext, WorkUsage } from './work-context.ts'

/** Throws WorkUsage. */
export function meetingCommands(
  [name, id, ...more]: readonly string[],
  values: WorkContext['values'],
  locale: Locale,
): Run {
  const { usage } = resources[locale].work
  if (name === 'list' && id === undefined) return list
  if (name !== 'report' || id === undefined || more.length > 0) throw new WorkUsage(usage.meeting)
  const content = values.content ?? 'full'
  if (content !== 'full' && content !== 'summary') throw new WorkUsage(usage.content)
  return async (context) => {
    const result = await context.call('exports.meeting', {
      id,
      ...exportOptions(context),
      content,
      times: !values['no-times'],
      notes: !values['no-notes'],
    })
    tellExport(context, result)
    return 0
  }
}

async function list({ call, values, print, locale }: WorkContext): Promise<number> {
  const { items, total } = await call('meetings.list', { limit: 10_000 })
  const { work } = resources[locale]
  if (values.json) print(JSON.stringify({ total, items }))
  else if (items.length === 0) print(work.noMeeting)
  else {
    for (const { id, day, title, counts } of items) {
      print(`${id}\t${day ?? '-'}\t${title}\t${fill(work.counts, counts)}`)
    }
  }
  return 0
}
