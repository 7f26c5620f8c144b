// Which user is at the other end of a loopback connection (Linux only). Reads the kernel's tables; decides nothing.
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'

const LOOPBACK = '0100007F'
const LOOPBACK_IN_IPV6 = '0000000000000000FFFF00000100007F'

/**
 * Finds the user id that owns the socket `127.0.0.1:<peerPort>` connected to `127.0.0.1:<ownPort>` in the text of
 * `/proc/net/tcp` or `/proc/net/tcp6`; null when it is not there.
 */
export function uidOfPeer(table: string, peerPort: number, ownPort: number): number | null {
  const port = (value: number) => value.toString(16).toUpperCase().padStart(4, '0')
  for (const line of table.split('\n')) {
    // sl, local address, remote address, state, queues, timer, retransmissions, uid, …
    const fields = line.trim().split(/\s+/)
    const [, local = '', remote = ''] = fields
    const [localAddress, localPort] = local.split(':')
    const [remoteAddress, remotePort] = remote.split(':')
    if (localPort !== port(peerPort) || remotePort !== port(ownPort)) continue
    if (localAddress !== LOOPBACK && localAddress !== LOOPBACK_IN_IPV6) continue
    if (remoteAddress !== LOOPBACK && remoteAddress !== LOOPBACK_IN_IPV6) continue
    const uid = fields[7] ?? ''
    if (/^\d+$/.test(uid)) return Number(uid)
  }
  return null
}

function lookUp(peerPort: number, ownPort: number): number | null {
  // A socket of an IPv6 family is listed in the second table even when it talks IPv4.
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    try {
      const uid = uidOfPeer(readFileSync(table, 'utf8'), peerPort, ownPort)
      if (uid !== null) return uid
    } catch {
      // A kernel without IPv6 has no second table.
    }
  }
  return null
}

export type PeerCheck = (peerPort: number, ownPort: number) => boolean

/**
 * A check that refuses connections of other users, or null where the system cannot tell. It is tried on a connection
 * of our own first, because some containers list nothing: refusing everybody there would help nobody, and the
 * session token still holds.
 */
export async function createPeerCheck(): Promise<PeerCheck | null> {
  const own = process.getuid?.()
  if (process.platform !== 'linux' || own === undefined) return null
  const check: PeerCheck = (peerPort, ownPort) => lookUp(peerPort, ownPort) === own
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      const address = server.address()
      const works =
        socket.remotePort !== undefined &&
        address !== null &&
        typeof address === 'object' &&
        check(socket.remotePort, address.port)
      socket.destroy()
      client?.destroy()
      server.close()
      resolve(works ? check : null)
    })
    let client: ReturnType<typeof connect> | undefined
    server.on('error', () => resolve(null))
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return resolve(null)
      client = connect(address.port, '127.0.0.1')
      client.on('error', () => resolve(null))
    })
  })
}
