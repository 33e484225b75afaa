import { isId } from './about.ts'
import { words } from './faults.zh-CN.ts'
import { type Flaw, isRecord, listOf, under } from './flaw.ts'
import { nearest } from './nearest.ts'

// What is wrong within a charter's plans, of archives and of appraisals, beyond the shape of their fields.

/** The duties there are: the register's and the charter's own. `undefined` where that cannot be read, and nothing is held against it. */
export type KnownDuties = ReadonlySet<string> | undefined

/** The layout of an archive: no category twice, nothing filed twice in one, and every duty it expects is one there is. */
export function archiveForm(plan: unknown, known: KnownDuties): Flaw[] {
  if (!isRecord(plan)) return []
  const categories = listOf(plan.categories)
  const each = categories.flatMap((category, index) => {
    if (!isRecord(category)) return []
    const flaws = ['works', 'gatherings', 'expects'].flatMap((list) => under([list], doubles(listOf(category[list]))))
    for (const [at, duty] of listOf(category.expects).entries()) {
      flaws.push(...under(['expects', at], dutyForm(duty, known)))
    }
    return under(['categories', index], flaws)
  })
  return [...each, ...under(['categories'], sameIds(categories))]
}

/** An appraisal: no line or band twice, lines that points can move within their bounds, and bands from the highest down to 0. */
export function appraisalForm(plan: unknown, known: KnownDuties): Flaw[] {
  if (!isRecord(plan)) return []
  const lines = listOf(plan.lines)
  const each = lines.flatMap((line, index) => {
    if (!isRecord(line)) return []
    return under(['lines', index], [...measureForm(line.measure, known), ...pointsForm(line)])
  })
  return [
    ...each,
    ...under(['lines'], sameIds(lines)),
    ...under(['bands'], [...bandsForm(listOf(plan.bands)), ...sameIds(listOf(plan.bands))]),
  ]
}

function measureForm(measure: unknown, known: KnownDuties): Flaw[] {
  if (!isRecord(measure)) return []
  return under(
    ['measure'],
    [...under(['duty'], dutyForm(measure.duty, known)), ...under(['gatherings'], doubles(listOf(measure.gatherings)))],
  )
}

function pointsForm({ base = 0, each, floor = 0, cap }: Record<string, unknown>): Flaw[] {
  const fault = (field: string, message: string): Flaw[] => [{ path: [field], code: 'number', message }]
  if (each === 0) return fault('each', words.each())
  if (!isNumber(each) || !isNumber(base) || !isNumber(floor) || !(cap === undefined || isNumber(cap))) return []
  if (cap !== undefined && floor > cap) return fault('cap', words.floorAboveCap(floor, cap))
  if (base < floor || (cap !== undefined && base > cap)) return fault('base', words.base(base, floor, cap))
  // A line that only takes away, with the floor left at 0 and nothing to take from, would always come to 0.
  return base === (each < 0 ? floor : cap) ? fault('each', words.standsStill(base)) : []
}

function bandsForm(bands: readonly unknown[]): Flaw[] {
  let before: number | undefined
  return bands.flatMap((band, index) => {
    const from = isRecord(band) ? band.from : undefined
    if (!isNumber(from)) return []
    const flaws: Flaw[] = []
    const fault = (message: string, code: 'order' | 'number') => flaws.push({ path: [index, 'from'], code, message })
    if (before !== undefined && from >= before) fault(words.bandOrder(from, before), 'order')
    if (index === bands.length - 1 && from !== 0) fault(words.lastBand(), 'number')
    before = from
    return flaws
  })
}

/** The fault of a duty's id that is none there is. */
export function dutyForm(duty: unknown, known: KnownDuties): Flaw[] {
  if (!known || typeof duty !== 'string' || duty === '' || known.has(duty)) return []
  return [{ path: [], code: 'reference', message: unknownDuty(duty, known) }]
}

// A charter with more duties is no charter, and must not keep anybody waiting.
const MOST_NAMED = 100

/** That a duty is not known, and which may have been meant. */
export function unknownDuty(duty: string, known: ReadonlySet<string>): string {
  const ids = [...known].slice(0, MOST_NAMED)
  return words.duty(duty, nearest(duty, ids), ids)
}

/** The faults of texts that stand in a list a second time. */
export function doubles(list: readonly unknown[]): Flaw[] {
  const seen = new Set<unknown>()
  return list.flatMap((value, index): Flaw[] => {
    if (typeof value !== 'string') return []
    if (seen.has(value)) return [{ path: [index], code: 'duplicate', message: words.twice(value) }]
    seen.add(value)
    return []
  })
}

/** The faults of ids that were given before in a list. */
function sameIds(things: readonly unknown[]): Flaw[] {
  const seen = new Set<string>()
  return things.flatMap((thing, index): Flaw[] => {
    const id = isRecord(thing) ? thing.id : undefined
    if (!isId(id)) return []
    if (seen.has(id)) return [{ path: [index, 'id'], code: 'duplicate', message: words.duplicateId(id) }]
    seen.add(id)
    return []
  })
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
