// The parser of the kernel's connection tables, and the check on a real connection.
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startHttpHost } from '../../src/main/web/http-host.ts'
import { createPeerCheck, uidOfPeer } from '../../src/main/web/peer.ts'
import { createEchoApp } from './raw.ts'

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
const row = (local: string, remote: string, uid: string) =>
  `   3: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000  ${uid}        0 26262 1 0000000000000000 20 4 30 10 -1`
// 127.0.0.1:50000 is connected to 127.0.0.1:40000.
const CLIENT = '0100007F:C350'
const HOST = '0100007F:9C40'
const table = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`

describe('uidOfPeer', () => {
  test('finds the user of the client, not of the host', () => {
    expect(uidOfPeer(table(row(HOST, CLIENT, ' 1000'), row(CLIENT, HOST, ' 1001')), 50_000, 40_000)).toBe(
      1001,
    )
  })

  test('reads the user of root', () => {
    expect(uidOfPeer(table(row(CLIENT, HOST, '    0')), 50_000, 40_000)).toBe(0)
  })

  test('knows IPv4 in an IPv6 socket', () => {
    const mapped = '0000000000000000FFFF00000100007F'
    expect(uidOfPeer(table(row(`${mapped}:C350`, `${mapped}:9C40`, '1001')), 50_000, 40_000)).toBe(1001)
  })

  test.each([
    ['another client port', row('0100007F:C351', HOST, '1001')],
    ['another host port', row(CLIENT, '0100007F:9C41', '1001')],
    ['another client address', row('0200007F:C350', HOST, '1001')],
    ['another host address', row(CLIENT, '0101A8C0:9C40', '1001')],
    ['a listening socket', row('0100007F:C350', '00000000:0000', '1001')],
    ['a user that is no number', row(CLIENT, HOST, 'root')],
    ['a short row', '   3: 0100007F:C350 0100007F:9C40 01'],
    ['an empty row', ''],
    ['something else', 'nonsense : : :'],
  ])('does not take %s for it', (_what, line) => {
    expect(uidOfPeer(table(line), 50_000, 40_000)).toBeNull()
    expect(uidOfPeer(table(line, row(CLIENT, HOST, '1001')), 50_000, 40_000)).toBe(1001)
  })

  test('writes small ports with four digits', () => {
    expect(uidOfPeer(table(row('0100007F:0050', '0100007F:0016', '1001')), 80, 22)).toBe(1001)
  })
})

test.runIf(process.platform === 'linux')(
  'lets our own connections in and nothing that is not there',
  async () => {
    const check = await createPeerCheck()
    // Containers that list nothing have no check.
    if (check === null) return
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const client = connect(port, '127.0.0.1')
    onTestFinished(() => {
      client.destroy()
      server.close()
    })
    await new Promise<void>((resolve) => server.once('connection', () => resolve()))
    expect(check(client.localPort ?? 0, port)).toBe(true)
    expect(check(1, port)).toBe(false)
  },
)

// Only root can start a program as somebody else.
test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a program of another user gets no byte',
  async ({ skip }) => {
    if ((await createPeerCheck()) === null) skip('this system does not list its connections')
    const host = await startHttpHost({ app: createEchoApp().app, assets: () => null, port: 0 })
    onTestFinished(() => host.close())
    const script = `const s = require('node:net').connect(${host.port}, '127.0.0.1')
      let n = 0
      s.on('connect', () => s.write('GET / HTTP/1.1\\r\\nHost: 127.0.0.1:${host.port}\\r\\n\\r\\n'))
      s.on('data', (d) => { n += d.length })
      s.on('error', () => {})
      s.on('close', () => console.log('bytes', n))`
    const run = (uid: number) =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ['-e', script], { uid, cwd: '/', env: {} })
        let out = ''
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString('utf8')
        })
        child.on('error', () => resolve('not started'))
        child.on('close', () => resolve(out.trim()))
      })
    const other = await run(65_534)
    if (other === '' || other === 'not started') skip('another user cannot run this Node')
    expect(other).toBe('bytes 0')
    expect(await run(0)).toMatch(/^bytes [1-9]/)
  },
)
