import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to this computer for a browser that cannot be told that a name of a host is this computer: whatever it asks for is asked here. */
export async function startProxy(): Promise<{ place: string; close(): void }> {
  const server = createServer((request, response) => {
    const { port, pathname, search } = new URL(request.url!)
    const { method, headers } = request
    const onward = httpRequest(
      { host: '127.0.0.1', port, method, path: pathname + search, headers, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    place: `127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
