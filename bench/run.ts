// `npm run bench`: how fast the shipped application is on this machine, over the shipped library and 500 notes.
// Prints medians, p95 and ratios against a peer measured in the same run; asserts nothing: see docs/performance.md.
// First: the product runs with these settings, its peers here too.
import '../src/main/memory.ts'
import { cpus } from 'node:os'
import { ensureBuilt } from '../scripts/ensure-build.ts'
import { benchDispatcher } from './dispatcher.ts'
import { benchMeetingSearch } from './meeting-search.ts'
import { benchMeetingTyping } from './meeting-typing.ts'
import { benchMeetings } from './meetings.ts'
import { benchPainted } from './painted.ts'
import { benchScroll } from './scroll.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'

const only = process.argv[2]

await ensureBuilt()
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
if (!only || only === 'dispatcher') await benchDispatcher()
if (!only || only === 'painted') await benchPainted()
if (!only || only === 'scroll') await benchScroll()
if (!only || only === 'typing') await benchTyping()
if (!only || only === 'start') await benchStart()
if (!only || only === 'meetings') await benchMeetings()
if (!only || only === 'meetings') await benchMeetingSearch()
if (!only || only === 'typing') await benchMeetingTyping()
