import { attachmentStyles } from '@liaison-kit/ui'
import { css } from 'lit'

/** What is unfolded below a row. */
const row = css`
  .more {
    padding: 0 0.5em 1em;
    padding-inline-start: 1.5em;
  }
  .more > * + * {
    margin-top: 0.75em;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 0.375em 0;
    border-top: 1px solid var(--_line);
  }
  dt {
    flex: 0 1 9em;
    padding-inline-end: 0.75em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 16em;
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .text {
    white-space: pre-wrap;
  }
  .steps {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps li + li {
    margin-top: 0.375em;
  }
  .steps span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .link {
    display: block;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .more .notice {
    display: block;
    background: var(--_ground);
  }
`

/** In the form. */
const form = css`
  .sheet legend {
    padding-bottom: 0.25em;
  }
  .sheet .beside select {
    flex: 1 1 16em;
    width: auto;
    margin-inline-end: 0.75em;
  }
  .beside > .button {
    margin: 0.375em 0;
  }
  .sources {
    margin: 0.375em 0;
  }
  .sources li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .sources li > span {
    flex: 1 1 14em;
    margin-inline-end: 0.75em;
  }
`

export const sheetStyles = [row, form, attachmentStyles]
