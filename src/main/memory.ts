// Imported first by the doors that stay open: V8 is asked to favour a small heap. Most of what the core makes is gone
// a moment later, and a process that sits beside a meeting all day should not keep the room it once needed.
import { setFlagsFromString } from 'node:v8'

// Halves the resident memory after a session of searching (docs/performance.md). Threads started later follow it.
setFlagsFromString('--optimize-for-size')
