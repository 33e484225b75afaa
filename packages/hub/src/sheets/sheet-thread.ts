import module from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Performed, SheetTask, TaskEnd } from '@liaison-kit/documents'
import { Problem } from '../problem.ts'

/** What one piece of work with a spreadsheet may take. */
export interface ThreadLimits {
  ms: number
  /** Of JavaScript objects, in MiB. */
  memory: number
}

const LIMITS: ThreadLimits = { ms: 60_000, memory: 384 }
/** How long a thread is kept for who comes next: starting one takes longer than reading an ordinary roster, and it holds some memory. */
const KEPT_MS = 60_000

// As Node finds it, whoever bundles or runs this. A thread can only be started from what is built, so that door names it first.
const THREAD = module.createRequire(import.meta.url).resolve('@liaison-kit/documents/worker')

/**
 * Works on spreadsheets in a thread of its own, one at a time, so that others are answered meanwhile and a hostile file ends with the
 * thread.
 */
export class SheetThread {
  readonly #limits: ThreadLimits
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #isStopped = false
  #fail: ((error: Error) => void) | undefined

  constructor(limits: ThreadLimits = LIMITS) {
    this.#limits = limits
  }

  /**
   * Does a task; none is to be under way.
   * @throws Problem 422 `sheet-too-heavy` when it takes more time or memory than it may, 503 `stopping`
   */
  perform<T extends SheetTask>(task: T): Promise<Performed<T>> {
    if (this.#isStopped) return Promise.reject(stopping())
    clearTimeout(this.#idle)
    const worker = this.#started()
    worker.ref()
    return new Promise<Performed<T>>((resolve, reject) => {
      const late = setTimeout(() => this.#end(tooHeavy()), this.#limits.ms)
      this.#fail = (error) => {
        clearTimeout(late)
        reject(error)
      }
      worker.once('message', (end: TaskEnd) => {
        clearTimeout(late)
        this.#fail = undefined
        this.#keep()
        if ('error' in end) reject(end.error)
        else resolve(end.value as Performed<T>)
      })
      worker.postMessage(task)
    })
  }

  /** Ends the thread, and whatever it is doing. */
  stop(): void {
    this.#isStopped = true
    this.#end(stopping())
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(THREAD, {
      // What the process was started with is its own: a loader or a debugger.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (worker === this.#worker) this.#end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error)
    })
    worker.once('exit', (code) => {
      if (worker === this.#worker) this.#end(new Error(`The thread for spreadsheets ended by itself (${code}).`))
    })
    this.#worker = worker
    return worker
  }

  #keep(): void {
    this.#worker?.unref()
    this.#idle = setTimeout(() => this.#end(), KEPT_MS)
    this.#idle.unref()
  }

  #end(error?: Error): void {
    clearTimeout(this.#idle)
    void this.#worker?.terminate()
    this.#worker = undefined
    if (error) this.#fail?.(error)
    this.#fail = undefined
  }
}

function tooHeavy(): Problem {
  const message =
    '这个文件过于庞杂，在限定的时间和内存内没有处理完，什么都没有保存。请删去多余的工作表、空行和格式，或分成几个文件。'
  return new Problem(422, 'sheet-too-heavy', message)
}

function stopping(): Problem {
  return new Problem(503, 'stopping', '服务正在停止或重启，什么都没有保存。请稍候再试。', {
    headers: { 'Retry-After': '5' },
  })
}
