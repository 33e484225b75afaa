import { css } from 'lit'
import { readingStyles } from './reading.styles.ts'

const lists = css`
  .heading h2,
  .report-title,
  .side-title,
  .count {
    outline-offset: 0.25rem;
  }
  .heading-ways {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }
  .heading-ways > * {
    margin-inline-start: 0.5em;
  }
  .keys > summary {
    display: inline-block;
    min-height: 2.75rem;
    padding: 0.5em 0;
    color: var(--_link);
    cursor: pointer;
  }
  .queues {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.75em;
  }
  .queue {
    min-height: 2.75rem;
    margin: 0.1875rem 0;
    margin-inline-end: 0.375rem;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_line-strong);
    border-radius: 1.375rem;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .queue:hover {
    box-shadow: inset 0 0 0 0.0625rem currentColor;
  }
  .queue[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .queue .number {
    font-variant-numeric: tabular-nums;
  }
  .queue.late:not([aria-pressed='true']) {
    border-color: var(--_bad);
    color: var(--_bad);
    font-weight: 600;
  }
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1em;
  }
  .filter {
    min-width: 0;
    margin-top: 0.75em;
  }
  .filter label {
    display: block;
    padding-bottom: 0.25em;
    font-weight: 600;
  }
  .filter input {
    display: block;
    width: 100%;
  }
  @media (min-width: 40em) {
    .filters {
      grid-template-columns: minmax(0, 2fr) repeat(3, minmax(0, 1fr));
    }
  }
  .list {
    list-style: none;
    border-top: 1px solid var(--_line);
  }
  .case {
    padding: 0.5em 0;
    border-bottom: 1px solid var(--_line);
  }
  .open {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    width: 100%;
    min-height: 2.75rem;
    padding: 0.5em 0;
    border: 0;
    background: transparent;
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    word-break: break-word;
    cursor: pointer;
  }
  .open:focus {
    outline-offset: -0.125rem;
  }
  .told > * {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .told > span {
    color: var(--_muted);
  }
  .told > .late,
  .late {
    color: var(--_bad);
    font-weight: 600;
  }
  .told > .waits {
    color: var(--_warn);
  }
  .flag {
    padding: 0 0.5em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
  }
  .pages > * {
    margin: 0.25em 0.5em;
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 2em;
    row-gap: 1.5em;
    align-items: start;
  }
  @media (min-width: 60em) {
    .figures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .figures .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .figures tbody th {
    font-weight: 400;
  }
  .figures tfoot > tr > * {
    border-top: 0.125rem solid var(--_line-strong);
    font-weight: 600;
  }
  @media print {
    .no-paper,
    .queues,
    .filters,
    .pages,
    .who,
    .status {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .queue[aria-pressed='true'] {
      outline: 0.1875rem solid Highlight;
      outline-offset: -0.25rem;
    }
  }
`

/** The queue, the screen a report is read on, and the figures. */
export const reportInboxStyles = [lists, readingStyles]
