import { css } from 'lit'

/** A table for a notice board: each duty with the periods of its year, sign and word. */
export const printStyles = css`
  @media print {
    .pager,
    .fold::before,
    .opened,
    .findings,
    .due-list,
    .bar {
      display: none;
    }
    .duties {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
      font-size: 0.75em;
    }
    .duties th,
    .duties td {
      padding: 0.25em 0.375em;
      border: 1px solid var(--_line-strong);
      vertical-align: middle;
    }
    .full th:first-child {
      width: 15%;
    }
    .full th + th + th {
      width: 54%;
    }
    .full td + td {
      padding: 0;
    }
    tr {
      page-break-inside: avoid;
    }
    .line {
      justify-content: flex-start;
    }
    .line .status {
      margin-inline-start: 0;
    }
    .strip::before {
      flex-basis: 100%;
    }
    .earlier {
      font-size: 0.8125em;
    }
    .strip button {
      font-size: 0.8125em;
    }
    .strip [data-word]::after {
      content: ' ' attr(data-word);
    }
    .strip button:nth-last-child(n + 7)::after,
    .strip button:nth-child(n + 7)::after {
      display: block;
    }
  }
`
