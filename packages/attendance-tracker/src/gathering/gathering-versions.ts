import type { Gathering, SealedEntry } from '@liaison-kit/core'
import type { OvertakingEntry } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { GatheringWords } from './gathering.words.ts'
import { type Edits, editsTo, FIELDS, type Field, isSame } from './gathering-draft.ts'
import type { GatheringView } from './gathering-view.ts'

/** A version that what was recorded here took the place of, unseen. */
export interface OvertakenVersion {
  /** `null`: it was withdrawn. `undefined`: it cannot be had now. */
  theirs: Gathering | null | undefined
  /** `null`: it was withdrawn here. */
  ours: Gathering | null
}

/** Both versions, from all there are of the thing. */
export function overtakenIn({ entry, overtook }: OvertakingEntry, versions: readonly SealedEntry[]): OvertakenVersion {
  const theirs = versions.find(({ id }) => id === overtook)
  return { theirs: theirs && (theirs.value as Gathering | null), ours: entry.value as Gathering | null }
}

/** The fields in which the two differ. */
export function differing({ theirs, ours }: OvertakenVersion): Field[] {
  return theirs && ours ? FIELDS.filter((field) => !isSame(theirs[field], ours[field])) : []
}

export interface VersionsOptions {
  view: GatheringView
  version: OvertakenVersion
  mayEdit: boolean
  /** Takes some of the other's into the draft. */
  take(edits: Edits): void
  close(): void
}

/** Says that another's version was overtaken, and shows where the two differ. */
export function gatheringVersions(options: VersionsOptions): TemplateResult {
  const { view, version, mayEdit, take, close } = options
  const { gathering: words } = view.words
  const { theirs, ours } = version
  const fields = differing(version)
  const label = (field: Field): string =>
    field === 'minutes' && theirs ? words.minutes(theirs.kind) : words.labels[field]
  const title = words.overtaken((ours ?? theirs)?.title ?? '')
  return html`<section class="overtaken" part="overtaken" role="alert" aria-label=${title}>
    <h3 class="title">${title}</h3>
    <p>${hintOn(version, words)}</p>
    ${
      theirs && ours && fields.length > 0
        ? html`<dl>
            ${fields.map(
              (field) => html`<div>
                <dt>${label(field)}</dt>
                <dd><span class="hint">${words.theirs}</span>${said(field, theirs, view)}</dd>
                <dd><span class="hint">${words.ours}</span>${said(field, ours, view)}</dd>
                ${
                  mayEdit
                    ? html`<dd>
                        ${action(words.takeTheirs, () => take(editsTo(theirs, ours, [field])), {
                          name: words.takeTheirsOf(label(field)),
                        })}
                      </dd>`
                    : nothing
                }
              </div>`,
            )}
          </dl>`
        : nothing
    }
    <p>${action(words.seen, close)}</p>
  </section>`
}

function hintOn({ theirs, ours }: OvertakenVersion, words: GatheringWords): string {
  if (!ours) return words.withdrawalOvertook
  if (theirs === null) return words.overtookWithdrawal
  return theirs ? words.overtookHint : words.overtookUnseen
}

/** A field of a version in words. */
function said(field: Field, gathering: Gathering, { words, ledger, groupName, today }: GatheringView): string {
  const { gathering: say } = words
  const value = gathering[field]
  const memberName = (id: string): string => ledger.members.find((member) => member.id === id)?.name ?? id
  if (field === 'group') return value === null ? ledger.committee.name : groupName(value as string)
  if (field === 'invited') return value === undefined ? say.byKind : say.names((value as string[]).map(memberName))
  if (value === undefined) return say.notThere
  if (field === 'kind') return say.kind(gathering.kind)
  if (field === 'category') return say.category(value as string)
  if (field === 'with') return say.names((value as string[]).map(groupName))
  if (field === 'files') return say.fileCount((value as string[]).length)
  if (field === 'optional') return say.isThere
  return field === 'title' || field === 'place' || field === 'minutes' || field === 'certificate'
    ? (value as string)
    : say.dayInFull(value as string, today)
}
