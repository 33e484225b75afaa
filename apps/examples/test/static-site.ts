import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from '../serve-folder.mjs'

/** A host that has nothing but files, in a sub-folder of its site, under a policy for all of them. */
export class StaticSite {
  /** Where the files are put. */
  readonly folder: string
  /** What was asked for in the folder since this was last emptied, by its path below it, with the status of the answer. */
  readonly asked: string[] = []
  private readonly root: string
  private readonly path: string
  private readonly server: Server

  private constructor(path: string, policy: string) {
    this.path = path
    this.root = mkdtempSync(join(tmpdir(), 'liaison-site-'))
    this.folder = join(this.root, path)
    mkdirSync(this.folder, { recursive: true })
    this.server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', policy)
      response.on('finish', () => {
        const { url = '' } = request
        if (url.startsWith(path)) this.asked.push(`${url.slice(path.length)} ${response.statusCode}`)
      })
      serveFolder(this.root, request, response).catch((error: Error) => response.destroy(error))
    })
  }

  /** @param path from `/` to `/` */
  static async begin(path: string, policy: string): Promise<StaticSite> {
    const site = new StaticSite(path, policy)
    await once(site.server.listen(0, '127.0.0.1'), 'listening')
    return site
  }

  /** Address of the folder. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.path}`
  }

  async end(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
    rmSync(this.root, { recursive: true, force: true })
  }
}
