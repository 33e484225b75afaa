import { css } from 'lit'

export const quotaMeterStyles = css`
  .heading,
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .heading {
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
  }
  .counts {
    margin-inline-end: 0.75em;
  }
  table.compact .counts {
    margin-inline-end: 0;
  }
  .unbroken {
    white-space: nowrap;
  }
  h2 {
    margin-inline-end: 1em;
    font-size: 1.125em;
  }
  .summary,
  .waiting,
  .earlier,
  .note {
    margin: 0.75em 0;
  }
  .waiting,
  .status,
  th[scope='row'],
  summary {
    font-weight: 600;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.625em 0.25em;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  th:first-child {
    width: 24%;
  }
  th:last-child {
    width: 8em;
  }
  td + td,
  th + th + th {
    padding-inline-start: 1.25em;
  }
  tr {
    border-bottom: 1px solid var(--_line);
  }
  thead {
    background: var(--_ground-soft);
    color: var(--_muted);
    font-size: 0.875em;
  }
  table.compact th,
  table.compact td,
  thead th {
    padding-top: 0.375em;
    padding-bottom: 0.375em;
  }
  .due,
  .exempt {
    color: var(--_muted);
  }
  .due {
    font-size: 0.875em;
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.25rem;
    margin-top: 0.375em;
    border-radius: 1rem;
    background: var(--_line);
    fill: var(--_good);
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .sign {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.375em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .met {
    color: var(--_good);
  }
  .open,
  .waiting {
    color: var(--_warn);
  }
  .short {
    color: var(--_bad);
  }
  summary {
    padding: 0.625em 0;
    cursor: pointer;
  }
  .badge {
    display: inline-block;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .badge .status {
    margin-inline-start: 0.5em;
  }
  @media (max-width: 36em) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    tbody,
    tbody th,
    td {
      display: block;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0.5em 0;
    }
    tbody th,
    tbody td,
    table.compact th,
    table.compact td {
      width: auto;
      padding: 0.125em 0;
    }
    tbody th {
      flex: 1 0 0;
    }
    tbody th + td {
      flex: 1 0 100%;
      order: 1;
    }
  }
  @media (forced-colors: active) {
    .bar {
      height: 0.5rem;
      border: 1px solid;
      background: transparent;
      fill: currentColor;
    }
  }
  @media print {
    tr {
      page-break-inside: avoid;
    }
  }
`
