import { css } from 'lit'
import { sheetStyles } from './sheet.styles.ts'

const page = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
  }
  .filter > * {
    flex: 1 1 14em;
    min-width: 0;
    max-width: 24em;
    margin: 0.25em 0;
  }
  @media (min-width: 40em) {
    .filter > :not(:last-child) {
      margin-inline-end: 1em;
    }
  }
  .filter label {
    display: block;
    padding-bottom: 0.25em;
    font-weight: 600;
  }
  .base > .actions {
    margin-top: 0.5em;
  }
  .rows {
    padding: 0;
    border-top: 1px solid var(--_line-strong);
    list-style: none;
  }
  .item {
    border-bottom: 1px solid var(--_line);
  }
  .item.open {
    background: var(--_ground-soft);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 0.25em 0.5em;
  }
  .day,
  .kind {
    flex: none;
    margin-inline-end: 1em;
    color: var(--_muted);
  }
  .what {
    flex: 1 1 100%;
    min-width: 0;
  }
  @media (min-width: 48em) {
    .line {
      flex-wrap: nowrap;
    }
    .day {
      width: 7.5em;
    }
    .kind {
      width: 9em;
    }
    .what {
      flex-basis: 0;
    }
  }
  .name {
    min-width: 2.75rem;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name:hover,
  .link:hover {
    text-decoration: underline;
  }
  .name::before {
    display: inline-block;
    width: 0;
    height: 0;
    margin-inline-end: 0.5em;
    border-top: 0.3em solid transparent;
    border-bottom: 0.3em solid transparent;
    border-inline-start: 0.45em solid currentColor;
    content: '';
  }
  .name[aria-expanded='true']::before {
    margin-inline-end: 0.35em;
    border-top: 0.45em solid currentColor;
    border-bottom: 0;
    border-inline-start: 0.3em solid transparent;
    border-inline-end: 0.3em solid transparent;
  }
  .notes {
    display: block;
    padding-inline-start: 1em;
    font-size: 0.875em;
  }
  .notes:not(:empty) {
    padding-bottom: 0.25em;
  }
  .notes > * {
    display: inline-block;
    margin-inline-end: 1em;
    color: var(--_muted);
  }
  .notes > .open {
    color: var(--_warn);
    font-weight: 600;
  }
  .notes > .done {
    color: var(--_good);
  }
`

const media = css`
  .paper {
    display: none;
  }
  @media (forced-colors: active) {
    .item.open {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
  @media print {
    .base > * {
      display: none;
    }
    .base > .paper {
      display: block;
      margin: 0;
    }
    .paper table {
      margin-bottom: 0.5em;
      font-size: 0.875em;
    }
    .paper caption {
      padding-bottom: 0.5em;
      font-size: 1.25em;
      text-align: center;
    }
    .paper thead {
      display: table-header-group;
    }
    .paper th,
    .paper td {
      padding: 0.25em 0.375em;
      border: 1px solid #000;
      color: #000;
    }
    .paper tr {
      break-inside: avoid;
    }
    .paper .whole {
      white-space: nowrap;
    }
  }
`

/** The list, and the year's ledger on paper. */
export const workBookStyles = [page, sheetStyles, media]
