import { css } from 'lit'

export const formStyles = css`
  .base > .who {
    margin-top: 0.5em;
  }
  .base > .tray {
    margin-top: 0;
  }
  ul {
    list-style: none;
  }
  /* Reached by the page's own doing, not by the keyboard: the words are enough. */
  #receipt-title:focus,
  #signed-out:focus,
  .refused:focus {
    outline: none;
  }
  .guide {
    padding: 0.75em 1em;
    border-inline-start: 0.25rem solid var(--_line-strong);
    background: var(--_ground-soft);
  }
  .summary + .guide {
    margin-top: 1em;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1.5em;
  }
  @media (min-width: 40em) {
    .fields {
      grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    }
  }
  .field {
    min-width: 0;
    margin-top: 1.25em;
  }
  .fields .field {
    display: flex;
    flex-direction: column;
  }
  .fields .wide {
    grid-column: 1 / -1;
  }
  /* Two fields of a row end at the same line, whatever stands above the control. */
  .fields .field > :last-child {
    margin-top: auto;
  }
  label,
  legend {
    display: block;
    font-weight: 600;
  }
  label {
    padding-bottom: 0.25em;
  }
  .field > .hint,
  .field > .wrong {
    padding-bottom: 0.375em;
  }
  .field.faulty {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25rem solid var(--_bad);
  }
  .field input,
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
    line-height: 1.6;
  }
  .field input {
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
  }
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.0625rem var(--_bad);
  }
  fieldset {
    min-width: 0;
    margin: 1.75em 0 0;
    padding: 1.25em 0 0;
    border: 0;
    border-top: 1px solid var(--_line);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    font-size: 1.0625em;
  }
  legend + * {
    clear: both;
  }
  .count {
    margin-top: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 1.5em;
  }
  .actions > * {
    margin: 0.25em 0;
    margin-inline-end: 0.75em;
  }
  .actions [type='submit'] {
    min-width: 8em;
    font-weight: 600;
  }
  .summary {
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
  .summary li + li {
    border-top: 1px solid var(--_line);
  }
  .receipt {
    padding: 1em;
    border: 1px solid var(--_line-strong);
    border-inline-start: 0.375rem solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_ground-soft);
  }
  .receipt.sent {
    border-inline-start-color: var(--_good);
  }
  .receipt .title {
    font-size: 1.25em;
    color: var(--_warn);
  }
  .receipt.sent .title {
    color: var(--_good);
  }
  .sign {
    display: inline-block;
    min-width: 1.25em;
  }
  dl {
    margin: 0.5em 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    padding: 0.375em 0;
    border-top: 1px solid var(--_line);
  }
  dt {
    flex: 0 0 6em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 12em;
    min-width: 0;
    margin: 0;
    font-weight: 600;
  }
  .receipt p {
    margin-top: 0.5em;
  }
  .earlier li {
    padding: 0.25em 0;
  }
  .paper-title {
    display: none;
  }
  @media (forced-colors: active) {
    .guide {
      border-top: 1px solid;
      border-bottom: 1px solid;
    }
  }
  @media print {
    .receipt,
    .field {
      break-inside: avoid;
    }
    .summary,
    .tray,
    .sign-in,
    .offers,
    .receipt .actions {
      display: none;
    }
    :host([printing]) .base > :not(.receipt) {
      display: none;
    }
    :host([printing]) .receipt {
      border: 0;
      background: none;
      color: #000;
      font-size: 12pt;
    }
    :host([printing]) .paper-title {
      display: block;
      text-align: center;
    }
  }
`
