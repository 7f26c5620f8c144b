// Imported first by the doors that stay open: V8 is asked to favour a small heap. Most of what the core makes is gone
// a moment later, and a process that sits beside a meeting all day should not keep the room it once needed.
import { setFlagsFromString } from 'node:v8'

// Together some 35 MB of resident memory after a session of searching. `--optimize-for-size` saves a little more, but
// collects so often that a search takes twice as long (docs/performance.md). Threads started later follow these.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=80')
// The compiler in the middle: 5 MB, and no search is slower that a user would wait for.
setFlagsFromString('--no-maglev')
