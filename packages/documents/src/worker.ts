// Started as a thread of its own (`node:worker_threads`), it does one task after another: a large spreadsheet takes seconds, in which
// nobody else would be answered, and what a hostile one takes of memory and time is then limited from outside.
import { randomBytes } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { uuidv7 } from '@liaison-kit/core'
import { perform, type SheetTask, type TaskEnd } from './task.ts'

const newId = (): string => uuidv7(Date.now(), randomBytes(10))

parentPort?.on('message', async (task: SheetTask) => {
  let end: TaskEnd
  try {
    end = { value: await perform(task, newId) }
  } catch (error) {
    end = { error }
  }
  parentPort?.postMessage(end)
})
