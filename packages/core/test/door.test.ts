import { describe, expect, it } from 'vitest'
import { mentioned, undocumented } from './docstrings.ts'
import { specifierOf } from './installed.ts'
import { publicNames } from './public-names.ts'

describe('the doors', () => {
  it('lead to exactly the names of door.snapshot.txt: a name more or less is a change of the API', async () => {
    const text = publicNames().map(({ door, names }) =>
      [specifierOf(door), ...names.map(({ name, kind }) => `  ${name}  ${kind}`)].join('\n'),
    )
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('door.snapshot.txt')
  })

  it.each(publicNames())('say what every name behind them means: $door', ({ names }) => {
    expect(names.length).toBeGreaterThan(0)
    expect(names.flatMap(undocumented)).toEqual([])
  })

  it.each(publicNames())('let out every type they speak of: $door', ({ door, names }) => {
    const main = publicNames().find((other) => other.door === '.')!
    const out = new Set([...names, ...(door === '.' ? [] : main.names)].map(({ symbol }) => symbol))
    const kept = names.flatMap((one) =>
      mentioned(one)
        .filter((symbol) => !out.has(symbol))
        .map((symbol) => `${one.name} speaks of ${symbol.name}`),
    )
    expect(kept).toEqual([])
  })
})
