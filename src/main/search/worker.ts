// The thread that searches: opens the stores for reading on its own, answers one message after the other. Its first
// message says where they are.
import { type MessagePort, parentPort } from 'node:worker_threads'
import { openUserDatabaseReadOnly } from '../store/database.ts'
import type { Database } from '../store/driver.ts'
import { type Library, openLibrary } from '../store/library.ts'
import { createMeetingsRepository } from '../store/meetings.ts'
import { NEWEST_VERSION } from '../store/migrations/list.ts'
import { createNotesRepository } from '../store/notes.ts'
import { createTextsRepository } from '../store/texts.ts'
import { createSearchCore } from './core.ts'
import { type Reply, type Request, stackOf, type ThreadData } from './thread-messages.ts'

function serve(port: MessagePort, data: ThreadData): void {
  const send = (reply: Reply): void => port.postMessage(reply)
  let user: Database | null = null
  let library: Library | null = null

  const core = createSearchCore({
    open() {
      // Another edition of the library is another file under the same name.
      library?.close()
      library = openLibrary(data.libraryFile)
      user ??= openUserDatabaseReadOnly(data.userFile, NEWEST_VERSION)
      const now = () => 0
      return {
        library,
        notes: createNotesRepository(user, now),
        meetings: createMeetingsRepository(user, now),
        texts: createTextsRepository(user, now),
      }
    },
    release() {
      library?.close()
      library = null
    },
    indexDir: data.indexDir,
    shippedDir: data.shippedDir,
    mayWrite: data.mayWrite,
    isGentle: true,
    onError: (error) => send({ id: null, type: 'problem', stack: stackOf(error) }),
    onChanged: () => send({ id: null, type: 'changed' }),
  })

  const closeAll = (): void => {
    core.close()
    library?.close()
    user?.close()
    const flag = new Int32Array(data.closed)
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
    port.close()
  }

  async function answer(request: Request): Promise<unknown> {
    switch (request.name) {
      case 'query':
        return core.query(request.input)
      case 'complete':
        return core.complete(request.input)
      case 'noteChanged':
        return core.noteChanged(request.input)
      case 'noteGone':
        return core.noteGone(request.input)
      case 'meetingChanged':
        return core.meetingChanged(request.input)
      case 'releaseLibrary':
        return core.releaseLibrary()
      case 'rebuild':
        return core.rebuild((done, total) => send({ id: request.id, type: 'progress', done, total }))
      case 'textsChanged':
        return core.textsChanged()
      case 'indexState':
        return core.indexState()
      case 'rebuildAll':
        return core.rebuildAll()
      case 'settled':
        return core.settled()
      case 'close':
        return closeAll()
    }
  }

  port.on('message', (request: Request) => {
    answer(request).then(
      (value) => {
        if (request.name !== 'close')
          send({ id: request.id, type: 'value', json: JSON.stringify(value ?? null) })
      },
      (error: unknown) => send({ id: request.id, type: 'failure', stack: stackOf(error) }),
    )
  })
}

const port = parentPort
if (port === null) throw new Error('this file is run as a worker')
port.once('message', (data: ThreadData) => serve(port, data))
