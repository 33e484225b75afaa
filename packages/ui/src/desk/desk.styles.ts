import { css } from 'lit'

/** Form, list, table, undo and history of the desk's widgets. */
export const deskStyles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
  }
  h2 {
    font-size: 1.125em;
    font-weight: 700;
  }
  .base > * + * {
    margin-top: 1em;
  }
  .sheet {
    max-width: 52em;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .form-title {
    font-size: 1.0625em;
  }
  .form-title:focus {
    outline: none;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1.5em;
  }
  @media (min-width: 40em) {
    .entries {
      grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    }
  }
  .entries .broad {
    grid-column: 1 / -1;
  }
  .entry {
    display: flex;
    flex-direction: column;
    min-width: 0;
    margin-top: 1.25em;
  }
  /* Two fields of a row end at the same line, whatever stands above the control. */
  .entries .entry > :last-child {
    margin-top: auto;
  }
  .entry > label:not(.check) {
    display: block;
    padding-bottom: 0.25em;
    font-weight: 600;
  }
  .entry > .hint,
  .entry > .wrong {
    padding-bottom: 0.375em;
  }
  .faulty {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25rem solid var(--_bad);
  }
  .entry input:not([type='checkbox']),
  .search input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background-color: transparent;
    color: inherit;
    font: inherit;
  }
  /* Each paragraph runs its own way, as where Chinese stands in a page that is read from the right. */
  textarea {
    line-height: 1.6;
    unicode-bidi: plaintext;
    resize: vertical;
  }
  select option,
  select optgroup {
    color: initial;
  }
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.0625rem var(--_bad);
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
  }
  .boxes > * {
    margin-inline-end: 1.5em;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .entry .beside input {
    flex: 0 1 12em;
    width: auto;
    margin-inline-end: 0.75em;
  }
  .said {
    color: var(--_muted);
  }
  .sheet fieldset {
    min-width: 0;
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
  }
  .sheet legend {
    padding: 0;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 1em;
  }
  .actions > * {
    margin: 0.25em 0;
    margin-inline-end: 0.75em;
  }
  .contested {
    margin-top: 0.5em;
  }
  .contested,
  .unsaved,
  .waits {
    color: var(--_warn);
    font-weight: 600;
  }
  .summary {
    margin-top: 1em;
    padding: var(--_space) 1em;
    border: 0.1875rem solid var(--_bad);
    border-radius: var(--_radius);
  }
  .summary a {
    display: inline-block;
    min-height: 2.75rem;
    padding: 0.6em 0;
    color: var(--_bad);
    font-weight: 600;
  }
  .undo:empty {
    margin: 0;
  }
  .undo > span {
    margin-inline-end: 0.75em;
  }
  .history > ol {
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }
  .versions li {
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }
  .search {
    max-width: 24em;
  }
  .search label {
    display: block;
    padding-bottom: 0.25em;
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.5em 0;
    padding-inline-end: 0.75em;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_muted);
    font-weight: 600;
    white-space: nowrap;
  }
  @media print {
    .sheet,
    .undo,
    .history,
    .search,
    .actions {
      display: none;
    }
  }
`
