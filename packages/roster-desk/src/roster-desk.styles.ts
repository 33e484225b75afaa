import { css } from 'lit'

export const rosterDeskStyles = css`
  .looking {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
  }
  .looking > * {
    flex: 1 1 14em;
    min-width: 0;
    max-width: 26em;
    margin-top: 0.5em;
    margin-inline-end: 1em;
  }
  .looking .hint {
    padding-bottom: 0.375em;
  }
  @media (max-width: 39.99em) {
    .looking > * {
      flex-basis: 100%;
      max-width: none;
      margin-inline-end: 0;
    }
  }
  .filter label {
    display: block;
    padding-bottom: 0.25em;
    font-weight: 600;
  }
  .count {
    color: var(--_muted);
  }
  .open {
    min-height: 2.75rem;
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .letters {
    margin-inline-start: 0.5em;
    font-weight: 400;
  }
  tbody th,
  tbody td {
    padding-top: 0;
    padding-bottom: 0;
    line-height: 1.4;
    vertical-align: middle;
  }
  tbody th {
    font-weight: 400;
  }
  .date {
    white-space: nowrap;
  }
  .note {
    margin-inline-start: 0.5em;
    padding: 0 0.375em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 400;
    white-space: nowrap;
  }
  .waits {
    margin-inline-start: 0.5em;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .cards li {
    padding: 0.25em 0 0.75em;
    border-bottom: 1px solid var(--_line);
  }
  .member > * + * {
    margin-top: 0.75em;
  }
  .member-title {
    font-size: 1.25em;
  }
  #heading:focus,
  .member-title:focus {
    outline: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }
  .facts > div {
    min-width: 9em;
    margin-top: 0.25em;
    margin-inline-end: 2em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  .timeline {
    padding: 0;
    border-inline-start: 0.125rem solid var(--_line-strong);
    list-style: none;
  }
  .timeline li {
    padding: 0.25em 0;
    padding-inline-start: 0.875em;
  }
  .timeline .is-now {
    margin-inline-start: -0.125rem;
    padding-inline-start: calc(0.875em - 0.125rem);
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .days {
    display: block;
    color: var(--_muted);
  }
  @media (min-width: 40em) {
    .days {
      display: inline-block;
      min-width: 17em;
      padding-inline-end: 1em;
    }
  }
  .same:not(:empty) {
    margin-top: 1em;
  }
  .warning:not(:empty) {
    margin-top: 1em;
  }
  .same p,
  .warning {
    color: var(--_warn);
    font-weight: 600;
  }
  .paper {
    display: none;
  }
  @media print {
    .looking {
      display: none;
    }
    :host([printing]) .base > :not(.paper) {
      display: none;
    }
    :host([printing]) .paper {
      display: block;
    }
    .paper h2 {
      text-align: center;
    }
    .paper table {
      margin-top: 0.5em;
      font-size: 0.8125em;
    }
    .paper th,
    .paper td {
      padding: 0.25em 0.375em;
      border: 1px solid currentColor;
      color: inherit;
    }
    .paper tr {
      break-inside: avoid;
      page-break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`
