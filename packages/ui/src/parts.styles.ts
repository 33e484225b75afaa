import { css } from 'lit'

/** The parts of widgets that record: sign-in, status line, tray of refused records. */
export const partsStyles = css`
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
    display: block;
    margin-top: 0.5em;
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
  input {
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
  .refused .button {
    margin-top: 0.375em;
  }
`
