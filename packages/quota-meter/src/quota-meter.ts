import type { Assessment, CivilDate, GroupAssessment, Quota } from '@liaison-kit/core'
import { LiaisonElement } from '@liaison-kit/ui'
import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { badge } from './badge.ts'
import { type Counts, overviewOf, type RuleKnown } from './overview.ts'
import { quotaMeterStyles } from './quota-meter.styles.ts'
import { type QuotaMeterWords, quotaMeterWords } from './quota-meter.words.ts'
import { sheet } from './sheet.ts'

/** How much is shown: all of it, names and numbers, or one line. */
export type QuotaMeterLayout = 'full' | 'compact' | 'badge'

/** What the meter can show: a group's part of an assessment, a whole assessment, or public counts. */
export type Measured = GroupAssessment | Assessment | Quota

/**
 * `<liaison-quota-meter>`: the duties of a liaison group, done and required, with status and due day.
 *
 * Attributes: `hub`, `committee`, `group`, `src`, `as-of`, `lang`, `dir`, `readonly`, `layout`. Events: `liaison-error`.
 * Parts: `base`, `heading`, `summary`, `table`, `earlier`, `badge`, `notice`, `button`.
 */
export class QuotaMeter extends LiaisonElement {
  static override properties: PropertyDeclarations = { layout: {}, assessment: { attribute: false } }
  static override styles = [LiaisonElement.styles, quotaMeterStyles]

  /** `full` (default), `compact` or `badge`. */
  declare layout: QuotaMeterLayout | undefined
  /** Plain data; wins over every source. */
  declare assessment: Measured | undefined

  protected override hasOwnData(): boolean {
    return this.assessment !== undefined
  }

  protected override hasNothing(): boolean {
    return this.duties.length === 0
  }

  protected override body(): TemplateResult {
    const words = this.wordsOf(quotaMeterWords)
    if (this.state === 'empty') return html`<p class="hint">${this.emptyWords(words)}</p>`
    const overview = overviewOf(this.duties, this.judgedOn, (duty) => this.ruleOf(duty))
    if (this.layout === 'badge') return badge(overview, words)
    return sheet({
      words,
      overview,
      groupName: this.groupName,
      // A mark on a roll fills no duty.
      waiting: this.assessment
        ? 0
        : this.data.waiting.filter(({ entry }) => /^(works|gatherings)\//.test(entry.about)).length,
      compact: this.layout === 'compact',
    })
  }

  private get measured(): Measured | undefined {
    return this.assessment ?? this.data.quota ?? this.data.assessment
  }

  private get duties(): readonly Counts[] {
    const { measured } = this
    if (!measured) return []
    if ('duties' in measured) return measured.duties
    return (measured.groups.find(({ group }) => group === this.group) ?? measured.groups[0])?.duties ?? []
  }

  private get judgedOn(): CivilDate | undefined {
    const { measured } = this
    return measured && 'asOf' in measured ? measured.asOf : this.asOf
  }

  private get groupName(): string | undefined {
    const { measured } = this
    if (measured && 'madeAt' in measured) return measured.group.name
    return this.assessment ? undefined : this.data.ledger?.groups.find(({ id }) => id === this.group)?.name
  }

  /** Whether a value of the duty's rule is not the source's but ours, and what the charter calls a duty of its own. */
  private ruleOf(duty: string): RuleKnown {
    const { measured } = this
    if (measured && 'rules' in measured) {
      const rule = measured.rules[duty]
      return { assumed: rule?.assumed ?? false, name: rule?.name?.['zh-CN'] }
    }
    const charters = this.data.charters ?? []
    return {
      assumed: charters.some(({ duties }) => duties[duty]?.some(({ assumed }) => assumed)),
      name: charters.map(({ ownDuties }) => ownDuties?.[duty]?.name['zh-CN']).find((name) => name !== undefined),
    }
  }

  private emptyWords(words: QuotaMeterWords): string {
    return this.measured ? words.nothing : words.notPublic
  }
}
