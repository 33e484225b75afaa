import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that runs beside this one, in a process group of its own, and ends with all that it started. */
export class Beside {
  readonly child: ChildProcess

  constructor(program: string, args: readonly string[], options: SpawnOptions) {
    this.child = spawn(program, args, { ...options, detached: true })
  }

  /**
   * Waits until the program says something.
   * @param stream its number: 2 is standard error
   * @returns the first group of the pattern
   */
  async says(pattern: RegExp, stream = 2): Promise<string> {
    const output = this.child.stdio[stream] as NodeJS.ReadableStream
    let said = ''
    return new Promise((resolve, reject) => {
      output.on('data', (chunk: Buffer) => {
        said += chunk
        const found = pattern.exec(said)
        if (found) resolve(found[1]!)
      })
      this.child.once('error', reject)
      this.child.once('exit', (status) => reject(new Error(`${this.child.spawnfile} ended with ${status}: ${said}`)))
    })
  }

  async end(): Promise<void> {
    const { child } = this
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }
}
