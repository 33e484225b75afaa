import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Where programs lie that come from packages of Debian; what is missing is installed where this runs as root beside apt-get, else the
 * error says in one line what to install.
 * @param programs names on the PATH, or whole paths
 */
export async function debianPrograms(programs: readonly string[], packages: readonly string[]): Promise<string[]> {
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if (programs.some((program) => !found(program)) && process.getuid?.() === 0 && found('apt-get')) {
    process.stderr.write(`正在安装 ${packages.join('、')}…\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // A list of packages that has grown old names files that are gone.
    await run('apt-get', install, { env }).catch(async () => {
      await run('apt-get', ['update'], { env })
      await run('apt-get', install, { env })
    })
  }
  const places = programs.map(found)
  if (places.every((place) => place !== undefined)) return places as string[]
  const command = `sudo apt-get ${install.join(' ')}`
  throw new Error(`缺少浏览器，请运行：${command}（Not installed. On Debian or Ubuntu run: ${command}）`)
}

function found(program: string): string | undefined {
  if (program.startsWith('/')) return existsSync(program) ? program : undefined
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
