import type { CivilDate, Handling, HandlingStep, Work } from '@liaison-kit/core'
import { newId } from '@liaison-kit/source'
import type { FocusMover } from '@liaison-kit/ui'
import type { ChangeUndo, RecordForm } from '@liaison-kit/ui/desk'
import type { LifeWords } from '@liaison-kit/ui/life'
import { nothing, type TemplateResult } from 'lit'
import type { InboxWords } from './report-inbox.words.ts'
import { beginning, fieldsOf, type StepField, stepFaults, stepOf, valuesOf } from './step-form.ts'

interface HandlingPort {
  form: RecordForm<StepField>
  undo: ChangeUndo
  focus: FocusMover
  words(): InboxWords
  life(): LifeWords
  /** Opens a work. */
  show(work: string): void
}

/** What the form under way is about. */
interface Begun {
  id: string
  step: HandlingStep
  work: Work
  /** As the ledger has the step; `undefined` while it is new. */
  before: Handling | undefined
}

/** Takes, mends and withdraws steps: each is one entry about `handling/ID`, with the way back. */
export class HandlingDesk {
  private readonly port: HandlingPort
  private begun: Begun | undefined
  /** Somebody was about to leave what is not saved. */
  private isHeld = false

  constructor(port: HandlingPort) {
    this.port = port
  }

  /** Whether something is typed that would be lost. */
  get isBusy(): boolean {
    return this.begun !== undefined && this.port.form.isChanged
  }

  /** Somebody else is there now: what was typed is not theirs. */
  close(): void {
    this.begun = undefined
    this.port.form.close()
  }

  /** Takes a step about a work: receiving it asks nothing and is done at once, any other step has its form. */
  begin(work: Work, step: HandlingStep, today: CivilDate): void {
    if (this.holds()) return
    const id = newId()
    if (step === 'received') this.keep({ id, work: work.id, date: today, step }, work, undefined)
    else this.open({ id, step, work, before: undefined }, beginning(step, work, today))
  }

  /**
   * Opens a step to be mended.
   * @param before as the ledger has it; `undefined` for one that was not accepted
   */
  mend(work: Work, step: Handling, before: Handling | undefined): boolean {
    if (this.holds()) return false
    this.open({ id: step.id, step: step.step, work, before }, valuesOf(step, work))
    return true
  }

  withdraw(work: Work, step: Handling): void {
    if (this.holds()) return
    const said = this.port.words().withdrew(work.title, this.port.life().step(step.step))
    this.put(said, `handling/${step.id}`, step, null)
  }

  /** Puts an earlier version of a step in force again. */
  restore(work: Work, before: Handling, value: object | null): void {
    if (this.holds()) return
    const said = this.port.words().mended(work.title, this.port.life().step(before.step))
    this.put(said, `handling/${before.id}`, before, value)
  }

  /**
   * To be asked before what is open is left: where something is typed and not saved, that is shown, says so, and takes the focus.
   * @returns whether there is such
   */
  holds(): boolean {
    const { begun } = this
    if (!begun || !this.isBusy) {
      this.close()
      return false
    }
    this.isHeld = true
    this.port.show(begun.work.id)
    this.port.focus.to('#form-title')
    return true
  }

  /** The form of the step under way about a work; nothing without one. */
  render(work: Work, today: CivilDate | undefined, recipients: readonly string[]): TemplateResult | typeof nothing {
    const { begun } = this
    if (begun?.work.id !== work.id) return nothing
    const { id, step, before } = begun
    const words = this.port.words()
    const life = this.port.life()
    return this.port.form.render({
      title: before ? words.mendTitle(life.step(step)) : words.stepTitle(step),
      hint: this.isHeld && this.isBusy ? words.finishFirst : undefined,
      fields: fieldsOf(step, { words, life, today, recipients, result: before?.result }),
      today,
      faults: (values) => stepFaults(values, words, today),
      submit: (values) => this.keep(stepOf({ id, work: work.id, step }, values, work, before), work, before),
      gaveUp: () => {
        this.begun = undefined
        this.port.focus.to('#standing')
      },
    })
  }

  private open(begun: Begun, values: Partial<Record<StepField, string>>): void {
    this.begun = begun
    this.isHeld = false
    this.port.form.open(`handling/${begun.id}`, values)
  }

  private keep(step: Handling, work: Work, before: Handling | undefined): void {
    const words = this.port.words()
    const name = this.port.life().step(step.step)
    const said = before ? words.mended(work.title, name) : words.did(work.title, name)
    this.put(said, `handling/${step.id}`, before ?? null, step)
  }

  /** A page that cancels it leaves the form as it is. */
  private put(said: string, about: string, before: Handling | null, after: object | null): void {
    if (!this.port.undo.make(said, { about, before, after })) return
    this.close()
    this.port.focus.to('#standing')
  }
}
