import type { Member } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { lastPost } from '../member-change.ts'
import type { RosterView } from '../roster-view.ts'
import type { FormSubject } from './form-subject.ts'

/** Who bears the name that is being typed, said aloud as it comes: whether it is somebody else is for the person to see. */
export function sameNames({ namesakes, words, groupName }: RosterView, { value, member }: FormSubject): TemplateResult {
  const name = value('name').trim()
  const same = name ? namesakes.named(name, member?.id) : []
  const called = (one: Member): string => {
    const group = lastPost(one)?.group
    return words.named(one.name, words.apart({ unit: one.unit, sector: one.sector, group: group && groupName(group) }))
  }
  return html`<div class="same" role="status">
    ${
      same.length > 0
        ? html`<p>${words.sameName(same.length)}</p>
            <ul>
              ${same.map((one) => html`<li>${words.inOffice(called(one), one.appointed, one.left)}</li>`)}
            </ul>`
        : nothing
    }
  </div>`
}
