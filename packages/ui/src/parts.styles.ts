import { css } from 'lit'

/** The parts of widgets that record: sign-in, status line, tray of refused records; and what is only said (`unseen`). */
export const partsStyles = css`
  /* Said, not seen. Without a margin: to the left of a page that is read from the right it would make the page wider. */
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  .title {
    font-weight: 600;
  }
  .wrong {
    color: var(--_bad);
    font-weight: 600;
  }
  .sign-in {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sign-in label {
    margin-top: 0.5em;
  }
  .sign-in label:not(.check) {
    display: block;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    margin: 0.375rem -0.25rem 0;
  }
  .row > * {
    margin: 0.125rem 0.25rem;
  }
  input,
  textarea {
    min-height: 2.75rem;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .row input {
    flex: 1 1 12em;
    min-width: 0;
    max-width: 24em;
  }
  .check {
    display: flex;
    align-items: center;
    min-height: 2.75rem;
  }
  .check input {
    flex: none;
    width: 1.25em;
    min-height: 0;
    height: 1.25em;
    margin: 0;
    margin-inline-end: 0.5em;
  }
  input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.0625rem var(--_bad);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-top: var(--_space);
  }
  .status:not(:empty) {
    margin-top: 0.5em;
  }
  .refused {
    margin-top: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_bad);
    border-radius: var(--_radius);
  }
  .refused li {
    margin-top: 0.75em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0.375rem -0.25rem 0;
  }
  .ways > * {
    margin: 0.125rem 0.25rem;
  }
  /* A summary does not centre its text by itself, as a button does. */
  summary.button {
    padding: calc(1.375rem - 0.7em - 1px) 1.1em;
    list-style: none;
  }
  summary.button::-webkit-details-marker {
    display: none;
  }
  .export {
    margin-top: var(--_space);
  }
  .export summary {
    min-height: 2.75rem;
    padding: 0.5em 0;
    cursor: pointer;
  }
  .export textarea {
    display: block;
    width: 100%;
    margin-top: 0.5em;
    font-size: 0.875em;
  }
  .passing {
    color: var(--_warn);
    font-weight: 600;
  }
  @media print {
    .export,
    .ways,
    .sign-in {
      display: none;
    }
  }
`
