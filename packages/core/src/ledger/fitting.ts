import { LIST_NAMES } from './about.ts'
import { words } from './faults.zh-CN.ts'
import type { FrameRules } from './fit.ts'
import type { Flaw } from './flaw.ts'
import { spanOf } from './form.ts'
import { overlapping } from './overlap.ts'
import { References } from './reference.ts'
import { perList, type Thing } from './thing.ts'
import { Waiting } from './unresolved.ts'

/**
 * Parts what fits together from what does not, and keeps it parted as values come and go. Only what a change can reach is looked at
 * again: the thing itself, what refers to it, and so on.
 */
export class Fitting {
  /** What does not fit, and why. */
  readonly waiting = new Waiting()
  private readonly references = new References()
  /** Whether they fit has to be looked at again. */
  private readonly doubted = perList((): Thing[] => [])
  private readonly terms = new Set<Thing>()

  /** Judges all there is by what these charters know. */
  judgeBy(rules: FrameRules | undefined, all: readonly Thing[]): void {
    this.references.judgeBy(rules)
    for (const thing of all) this.put(thing, thing.value)
  }

  /** Gives a thing another value, or none. */
  put(thing: Thing, value: Thing['value']): void {
    thing.value = value
    this.references.put(thing)
    if (thing.kind === 'terms') value ? this.terms.add(thing) : this.terms.delete(thing)
    this.doubt(thing)
  }

  /**
   * Looks at what is doubted, list by list: what a thing refers to stands in its own list or in one before it.
   * @returns what fits now and did not, or the other way round
   */
  settle(): Set<Thing> {
    const turned = new Set<Thing>()
    for (const list of LIST_NAMES) {
      const doubted = this.doubted[list]
      if (doubted.length === 0) continue
      if (list === 'terms') this.settleTerms(doubted, turned)
      else if (list === 'works') this.settleWorks(doubted, turned)
      else for (const thing of doubted) this.judge(thing, fits(thing), turned)
      for (const thing of doubted) thing.isDoubted = false
      doubted.length = 0
    }
    return turned
  }

  private doubt(thing: Thing): void {
    if (thing.isDoubted) return
    thing.isDoubted = true
    this.doubted[thing.kind].push(thing)
  }

  /** Of terms that overlap, the one recorded later does not fit. */
  private settleTerms(doubted: readonly Thing[], turned: Set<Thing>): void {
    for (const term of doubted) if (!term.value) this.judge(term, false, turned)
    const terms = [...this.terms].sort((one, other) => one.newest.seq - other.newest.seq)
    const later = new Set(overlapping(terms.map(({ value }) => spanOf(value))))
    for (const [index, term] of terms.entries()) this.judge(term, !later.has(index), turned)
  }

  private judge(thing: Thing, isFit: boolean, turned: Set<Thing>): void {
    if (isFit !== thing.fits) {
      turn(thing, isFit)
      this.announce(thing, turned)
    }
    this.explain(thing)
  }

  /**
   * Works may grow out of each other in circles, and those of a circle fit as long as none of them has another flaw. So what may fit
   * again is first taken to be there, with all that grew out of it; then what does not fit is taken out, until all the rest does.
   */
  private settleWorks(doubted: readonly Thing[], turned: Set<Thing>): void {
    const raised = new Set<Thing>()
    const fallen = new Set<Thing>()
    const unsure: Thing[] = []
    for (const work of doubted) {
      if (work.fits) unsure.push(work)
      else raise(work, raised)
    }
    for (const work of raised) unsure.push(work)
    for (let work = unsure.pop(); work; work = unsure.pop()) {
      if (!work.fits || fits(work)) continue
      turn(work, false)
      fallen.add(work)
      for (const other of worksFrom(work)) if (other.fits) unsure.push(other)
    }
    for (const work of raised) if (work.fits) this.announce(work, turned)
    for (const work of fallen) if (!raised.has(work)) this.announce(work, turned)
    // By now those whose reasons may be others are doubted, too: the works that refer to one that came or went.
    for (const work of doubted) this.explain(work)
  }

  /** A thing came in or went out for good: what refers to it is doubted. */
  private announce(thing: Thing, turned: Set<Thing>): void {
    turned.add(thing)
    this.doubt(thing)
    for (const other of thing.referred?.by ?? NO_THINGS) this.doubt(other)
  }

  private explain(thing: Thing): void {
    if (thing.fits || !thing.value) this.waiting.drop(thing)
    else this.waiting.put(thing, thing.kind === 'terms' ? [OVERLAP] : this.flawsOf(thing))
  }

  /** What is wrong with a thing that does not fit. That a work refers to itself is no reason. */
  private flawsOf(thing: Thing): Flaw[] {
    const { referred } = thing
    if (referred) referred.isThere = true
    const flaws = this.references.flawsOf(thing)
    if (referred) referred.isThere = false
    return flaws
  }
}

const OVERLAP: Flaw = { path: [], code: 'overlap', message: words.overlappingTerms() }

/** Whether there is all a thing needs. */
function fits({ isSound, refersTo }: Thing): boolean {
  if (!isSound) return false
  for (const { isThere } of refersTo) if (!isThere) return false
  return true
}

/** Whether a work would not fit if all works did. Spares raising a long row for nothing. */
function isHopeless({ isSound, refersTo }: Thing): boolean {
  return !isSound || refersTo.some(({ list, isGiven, isThere }) => !(list === 'works' ? isGiven : isThere))
}

/** Takes a work to be there, with all that waits for it. */
function raise(work: Thing, raised: Set<Thing>): void {
  const stack = [work]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.fits || isHopeless(next)) continue
    turn(next, true)
    raised.add(next)
    for (const other of worksFrom(next)) stack.push(other)
  }
}

/** The works that grew out of a work. */
function worksFrom({ referred }: Thing): Thing[] {
  return [...(referred?.by ?? NO_THINGS)].filter(({ kind }) => kind === 'works')
}

const NO_THINGS: readonly Thing[] = []

function turn(thing: Thing, isFit: boolean): void {
  thing.fits = isFit
  if (thing.referred) thing.referred.isThere = isFit
}
