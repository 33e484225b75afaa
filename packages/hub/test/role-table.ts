// Tables a person can lay beside the contract: a line for each question, a column for each who asks.

/** A line: what it is about, and what each column says. */
export interface Line {
  what: string
  cells: string[]
}

/** The lines of a table written as text: two blanks or more part the columns; the first line names them, and empty lines are for the eye. */
export function linesOf(table: string): Line[] {
  const [head, ...lines] = table
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(/ {2,}/))
  return lines.map(([what = '', ...cells]) => {
    if (cells.length !== head!.length - 1) throw new Error(`the table has ${head!.length} columns, but not in: ${what}`)
    return { what, cells }
  })
}

/** What an answer comes to, as a cell says it: `yes`, or the status and, where there are several, the code. */
export function cellOf({ status, code }: { status: number; code?: string | undefined }): string {
  if (status < 400) return 'yes'
  return code === USUAL[status] || code === undefined ? `${status}` : `${status} ${code}`
}

const USUAL: Record<number, string> = { 401: 'session-over', 403: 'not-allowed', 404: 'not-found' }
