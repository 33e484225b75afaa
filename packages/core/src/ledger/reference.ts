import type { ListName } from './about.ts'
import type { ReferredList } from './faults.zh-CN.ts'
import { type Frame, type FrameRules, fitFlaws } from './fit.ts'
import type { Flaw } from './flaw.ts'
import type { Thing } from './thing.ts'

/** What is referred to by its name, be it there or not. */
export interface Referred {
  readonly list: ReferredList
  /** Whether the thing of this name has a value. */
  isGiven: boolean
  /** Whether that value fits, too. */
  isThere: boolean
  /** The things that refer to it; `undefined` as long as none has, which is how most works stay. */
  by: Set<Thing> | undefined
}

/** Who refers to what: so that a thing that comes or goes costs only those that ask for it. */
export class References {
  private readonly named: { readonly [L in ReferredList]: Map<string, Referred> } = {
    terms: new Map(),
    groups: new Map(),
    members: new Map(),
    gatherings: new Map(),
    works: new Map(),
  }
  private heard: Referred[] = []
  /** What a thing refers to is what `fitFlaws` asks for: here it is told that all is there, and listened to. */
  private listening: Frame = this.answering((referred) => {
    this.heard.push(referred)
    return true
  })
  private frame: Frame = this.answering((referred) => referred.isThere)

  /** Judges by what these charters know. */
  judgeBy(rules: FrameRules | undefined): void {
    this.listening = { ...this.listening, rules }
    this.frame = { ...this.frame, rules }
  }

  /** Notes what a thing refers to by its value, and whether there is anything else that keeps it from fitting. */
  put(thing: Thing): void {
    const { kind, value } = thing
    if (isReferred(kind)) {
      thing.referred ??= this.referred(kind, thing.id)
      thing.referred.isGiven = value !== undefined
    }
    this.heard = []
    thing.isSound = value !== undefined && fitFlaws(kind, value, this.listening).length === 0
    const now = this.heard
    const before = thing.refersTo
    if (isSameList(now, before)) return
    for (const referred of before) referred.by?.delete(thing)
    for (const referred of now) {
      referred.by ??= new Set()
      referred.by.add(thing)
    }
    thing.refersTo = now
  }

  /** What keeps a thing from fitting. */
  flawsOf({ kind, value }: Thing): Flaw[] {
    return fitFlaws(kind, value, this.frame)
  }

  private referred(list: ReferredList, id: string): Referred {
    let referred = this.named[list].get(id)
    if (!referred) {
      referred = { list, isGiven: false, isThere: false, by: undefined }
      this.named[list].set(id, referred)
    }
    return referred
  }

  private answering(answer: (referred: Referred) => boolean): Frame {
    const of = (list: ReferredList) => new Answers((id) => answer(this.referred(list, id)))
    return {
      terms: of('terms'),
      groups: of('groups'),
      members: of('members'),
      gatherings: of('gatherings'),
      works: of('works'),
      rules: undefined,
    }
  }
}

/** A set of ids that is asked elsewhere. */
class Answers extends Set<string> {
  private readonly answer: (id: string) => boolean

  constructor(answer: (id: string) => boolean) {
    super()
    this.answer = answer
  }

  override has(id: string): boolean {
    return this.answer(id)
  }
}

function isReferred(list: ListName): list is ReferredList {
  return list === 'terms' || list === 'groups' || list === 'members' || list === 'gatherings' || list === 'works'
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false
  return true
}
