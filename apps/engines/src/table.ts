import type { Row } from './row.ts'
import { TASKS } from './tasks.ts'

const HEADS = ['engine', 'version', ...TASKS, 'violations', 'errors', 'seconds']

/** The rows as a table of Markdown, and under it, for each browser in which something failed, what it was. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADS, HEADS.map(() => ''), ...rows.map(cellsOf)]
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const text = lines.map((line, nth) => {
    const fill = nth === 1 ? '-' : ' '
    return `| ${line.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |`
  })
  return [...text, ...rows.flatMap(faultsOf)].join('\n')
}

function cellsOf({ engine, version, outcome, seconds }: Row): string[] {
  if (!outcome) return [engine, version, ...TASKS.map(() => 'not run'), '', '', '']
  const { tasks, violations, errors } = outcome
  return [
    engine,
    version,
    ...TASKS.map((task) => (tasks[task] ? 'failed' : 'ok')),
    String(violations.length),
    String(errors.length),
    seconds.toFixed(1),
  ]
}

function faultsOf({ engine, version, outcome, reason }: Row): string[] {
  const { tasks, violations = [], errors = [] } = outcome ?? {}
  const faults = [
    ...(reason ? [reason] : []),
    ...TASKS.filter((task) => tasks?.[task]).map((task) => `${task}: ${tasks![task]}`),
    ...Array.from(new Set(violations), (violation) => `violation: ${violation}`),
    ...errors.map((error) => `error: ${error}`),
  ]
  return faults.length > 0 ? ['', `${engine} ${version}`.trim(), ...faults.map((fault) => `- ${fault}`)] : []
}
