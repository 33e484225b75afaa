import { run } from '../src/run.ts'

/** How a command ended, and what it said. */
export interface Ended {
  status: number
  out: string
  err: string
}

/** Runs a command in this process. */
export function liaison(...args: string[]): Promise<Ended> {
  return liaisonIn({}, ...args)
}

/** Runs a command in this process, with what it is to find in its environment. */
export async function liaisonIn(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const status = await run(
    args,
    {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
    },
    environment,
  )
  return { status, ...said }
}
