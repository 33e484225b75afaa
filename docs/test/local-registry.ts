import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm, root } from '../../scripts/bootstrap.mjs'

interface Manifest {
  name: string
  version: string
  dependencies?: Record<string, string>
}
interface Packed {
  manifest: Manifest
  tarball: Buffer
}

const run = (command: string, args: readonly string[], cwd = root): void => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
}

/**
 * A package registry on this machine, with packages packed as they would be published, and what they depend on packed from where it is
 * installed: `npm install` as the docs have it then gets these, and asks nobody else.
 */
export class LocalRegistry {
  readonly #server: Server
  /** Those asked for that are not there. */
  readonly missed: string[]

  private constructor(server: Server, missed: string[]) {
    this.#server = server
    this.missed = missed
  }

  /** @param names folders below packages/ of what is ours; @param others packages that are installed beside the first of them */
  static async of(names: readonly string[], others: readonly string[]): Promise<LocalRegistry> {
    const packed = packedWith(names, others)
    const missed: string[] = []
    const server = createServer(({ url = '', headers }, response) => {
      const [, name = '', file] = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+))?$/.exec(decodeURIComponent(url)) ?? []
      const found = packed.get(name)
      if (!found) {
        missed.push(url)
        response.statusCode = 404
        response.end('{}')
      } else if (file) response.end(found.tarball)
      else
        response.end(JSON.stringify(packument(found, `http://${headers.host}/${name}/-/${found.manifest.version}.tgz`)))
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    return new LocalRegistry(server, missed)
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

/** What a registry says of a package with one version. */
function packument({ manifest, tarball }: Packed, address: string): object {
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist: { tarball: address, integrity } } },
  }
}

function packedWith(names: readonly string[], others: readonly string[]): Map<string, Packed> {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-registry-'))
  try {
    const filters = names.flatMap((name) => ['--filter', `@liaison-kit/${name}`])
    run('npx', [...pnpm, '-r', ...filters, 'pack', '--pack-destination', dir])
    const from = join(root, 'packages', names[0]!, 'node_modules')
    for (const other of others) {
      // What is installed is what was published.
      const copy = mkdtempSync(join(dir, 'installed-'))
      cpSync(realpathSync(join(from, other)), join(copy, 'package'), { recursive: true })
      run('tar', ['-czf', `${copy}.tgz`, '-C', copy, 'package'])
    }
    return new Map(
      readdirSync(dir)
        .filter((file) => file.endsWith('.tgz'))
        .map((file) => {
          const unpacked = join(dir, `${file}.d`)
          mkdirSync(unpacked)
          run('tar', ['-xzf', join(dir, file), '-C', unpacked, '--strip-components=1'])
          const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Manifest
          return [manifest.name, { manifest, tarball: readFileSync(join(dir, file)) }]
        }),
    )
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
