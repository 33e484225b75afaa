import type { Quota } from '@liaison-kit/core'
import type { Page } from 'playwright'

/** What the measuring in the page is handed: invented data, made outside. */
export interface Material {
  quota: Quota
  roll: { gathering: object; members: readonly { id: string; name: string }[]; attendance: readonly object[] }
}

/** One way of showing something in the page. */
export interface Shown {
  name: string
  /** Half of the rounds took less, in milliseconds. */
  median: number
}

type Widget = HTMLElement & { updateComplete: Promise<boolean> } & Record<string, unknown>
type Making = readonly [name: string, make: () => HTMLElement]

/** How long so many of each take from nothing until they are laid out, interleaved; everything is taken away between rounds. */
export function timesOf(page: Page, material: Material, what: 'meters' | 'rolls', rounds: number): Promise<Shown[]> {
  return page.evaluate(
    async ({ material, what, rounds }) => {
      const meter = (layout: string) => (): HTMLElement =>
        Object.assign(document.createElement('liaison-quota-meter'), { layout, assessment: material.quota })
      const progress = (): HTMLElement => Object.assign(document.createElement('progress'), { value: 0.5 })
      const tracker = (): HTMLElement =>
        Object.assign(document.createElement('liaison-attendance-tracker'), { roll: material.roll })
      const table = (cell: (name: string) => Node[]) => (): HTMLElement => {
        const made = document.createElement('table')
        for (const { name } of material.roll.members) {
          const row = made.insertRow()
          for (const text of [name, '委员']) row.insertCell().textContent = text
          row.insertCell().append(...cell(name))
        }
        return made
      }
      const radios = (name: string): Node[] =>
        ['出席', '请假', '特殊原因请假', '无故缺席'].map((text) => {
          const label = document.createElement('label')
          const input = Object.assign(document.createElement('input'), { type: 'radio', name })
          label.append(input, text)
          return label
        })
      const all: Record<typeof what, { count: number; makings: Making[] }> = {
        meters: {
          count: 1000,
          makings: [
            ['<progress>', progress],
            ['badge', meter('badge')],
            ['compact', meter('compact')],
            ['full', meter('full')],
          ],
        },
        rolls: {
          count: 1,
          makings: [
            ['plain table', table((name) => [document.createTextNode(name)])],
            ['plain table with radio buttons', table(radios)],
            ['attendance tracker', tracker],
          ],
        },
      }
      const { count, makings } = all[what]
      const times = makings.map((): number[] => [])
      const stage = document.body.appendChild(document.createElement('main'))
      for (let round = 0; round < rounds; round += 1) {
        for (let turn = 0; turn < makings.length; turn += 1) {
          const index = (round + turn) % makings.length
          const make = makings[index]![1]
          const start = performance.now()
          const made: HTMLElement[] = []
          for (let nth = 0; nth < count; nth += 1) made.push(make())
          stage.append(...made)
          for (const element of made) await (element as Widget).updateComplete
          // Asked for its height, a page must lay itself out.
          stage.getBoundingClientRect()
          times[index]!.push(performance.now() - start)
          stage.textContent = ''
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      }
      stage.remove()
      return makings.map(([name], index) => {
        const sorted = times[index]!.slice(1).sort((one, other) => one - other)
        return { name, median: sorted[Math.floor(sorted.length / 2)]! }
      })
    },
    { material, what, rounds },
  )
}

/** Milliseconds from the click on a mark to the frame that shows it, in a roll, one after another down its rows. */
export function marksOf(page: Page, material: Material, marks: number): Promise<number[]> {
  return page.evaluate(
    async ({ material, marks }) => {
      const tracker = Object.assign(document.createElement('liaison-attendance-tracker'), {
        roll: material.roll,
      }) as unknown as Widget
      document.body.append(tracker)
      await tracker.updateComplete
      const rows = [...tracker.shadowRoot!.querySelectorAll('tbody tr')]
      const times: number[] = []
      for (const row of rows.slice(0, marks)) {
        const radio = row.querySelector<HTMLInputElement>('input[value=absent]')!
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const start = performance.now()
        radio.click()
        await tracker.updateComplete
        tracker.getBoundingClientRect()
        times.push(performance.now() - start)
        if (!radio.checked) throw new Error('The click left no mark.')
      }
      tracker.remove()
      return times
    },
    { material, marks },
  )
}

/** Puts a meter and a roll into the page and takes them out again, so many times. */
export function mounts(page: Page, material: Material, times: number): Promise<void> {
  return page.evaluate(
    async ({ material, times }) => {
      for (let nth = 0; nth < times; nth += 1) {
        const meter = Object.assign(document.createElement('liaison-quota-meter'), { assessment: material.quota })
        const tracker = Object.assign(document.createElement('liaison-attendance-tracker'), { roll: material.roll })
        document.body.append(meter, tracker)
        await (meter as unknown as Widget).updateComplete
        await (tracker as unknown as Widget).updateComplete
        meter.remove()
        tracker.remove()
      }
    },
    { material, times },
  )
}
