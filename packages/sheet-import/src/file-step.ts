import { type DeskWords, type FormField, formField, UNFINISHED } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import type { Importing } from './importing.ts'
import type { ImportWords } from './sheet-import.words.ts'

type Option = 'from' | 'decidedBy'

export interface FileLook {
  words: ImportWords
  desk: DeskWords
  importing: Importing
  today: string | undefined
  /** What the group whose file it is is called. */
  group: string | undefined
  /** Whether only a part of a day is typed. */
  isUnfinished: boolean
  typed(option: Option, value: string): void
}

/** The second step: the file, chosen or dropped, and what is to know beside it. */
export function fileStep(look: FileLook): TemplateResult {
  const { words, importing, group } = look
  const { file, unfit, busy } = importing
  const chosen = ({ currentTarget }: Event): void =>
    void importing.take([...((currentTarget as HTMLInputElement).files ?? [])])
  // A browser tells of no change when the same file is chosen again, as it is once its sheet is mended.
  const forget = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement
    input.value = ''
  }
  return html`<section class="step" part="step" aria-labelledby="file-title">
    <h3 class="step-title" id="file-title">${words.fileTitle}</h3>
    <div class="drop ${unfit ? 'faulty' : ''}" part="drop">
      <label class="file-label" for="file">${words.file}</label>
      <p class="hint" id="file-hint">${words.fileHint}</p>
      ${unfit ? html`<p class="wrong" id="file-wrong" role="alert">${words.unfit(unfit)}</p>` : nothing}
      <input
        id="file"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby=${unfit ? 'file-wrong file-hint' : 'file-hint file-chosen'}
        aria-invalid=${unfit ? 'true' : nothing}
        ?disabled=${busy === 'importing'}
        @click=${forget}
        @change=${chosen}
      />
      <p class="chosen" id="file-chosen">${file ? words.chosen(file.name, file.size) : nothing}</p>
    </div>
    ${group ? html`<p class="hint">${words.wholeGroup(group)}</p>` : nothing} ${optionPart(look)}
  </section>`
}

function optionPart({ words, desk, importing, today, isUnfinished, typed }: FileLook): TemplateResult | typeof nothing {
  const { kind, options } = importing
  const field: (FormField<Option> & { name: Option }) | undefined =
    kind === 'roster'
      ? { name: 'from', kind: 'day', label: words.from, hint: words.fromHint, isOptional: true }
      : kind === 'attendance'
        ? {
            name: 'decidedBy',
            kind: 'text',
            label: words.decidedBy,
            hint: words.decidedByHint,
            isOptional: true,
            most: 60,
          }
        : undefined
  if (!field) return nothing
  const changed = ({ target }: Event): void => {
    const { value, validity } = target as HTMLInputElement
    typed(field.name, value.trim() || (validity.badInput ? UNFINISHED : ''))
  }
  const fault = isUnfinished && field.name === 'from' ? { field: field.name, message: words.unfinishedDay } : undefined
  return html`<div class="option" @change=${changed}>
    ${formField(field, { words: desk, fault, value: options[field.name] ?? '', today })}
  </div>`
}
