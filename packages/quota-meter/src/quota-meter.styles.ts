import { css } from 'lit'
import { printStyles } from './print.styles.ts'
import { stripStyles } from './strip.styles.ts'

// Rows are lines of boxes that break where their column has no room for them: no observer, and a narrow column of a wide page is a narrow
// column. On paper they are a table again.
const sheet = css`
  .heading,
  .line,
  .years {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .heading {
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
  }
  h2 {
    margin-inline-end: 1em;
    font-size: 1.125em;
  }
  b,
  th[scope='row'],
  .status,
  .waiting,
  .fold {
    font-weight: 600;
  }
  .summary,
  .waiting,
  .due-list,
  .note,
  .source {
    margin: 0.75em 0;
  }
  .due,
  .exempt,
  .coming,
  .none,
  dt {
    color: var(--_muted);
  }
  .met,
  .late {
    color: var(--_good);
  }
  .open,
  .waiting {
    color: var(--_warn);
  }
  .short {
    color: var(--_bad);
  }
  .due-list {
    padding: 0.5em 0.75em;
    border-inline-start: 0.25rem solid var(--_line-strong);
    background: var(--_ground-soft);
  }
  .due-list li b {
    display: inline-block;
    min-width: 5em;
  }

  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  @media screen {
    /* In a page full of meters those off the screen are not laid out. What stands out is then cut off, such as a ring around. */
    .sheet.crowded {
      content-visibility: auto;
      contain-intrinsic-size: auto 50em;
    }
    .sheet :focus {
      outline-offset: -0.1875rem;
    }
    .duties {
      position: relative;
      overflow: hidden;
    }
    .duties,
    .duties > *,
    .duties td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      margin-inline-end: -1em;
      padding: 0.5em 0;
    }
    tbody tr:not(.opened) {
      border-top: 1px solid var(--_line);
    }
    th,
    td {
      padding-inline-end: 1em;
    }
    tbody th {
      flex: 1 1 7.5em;
    }
    th + td {
      flex: 3 1 20em;
    }
    td + td {
      flex: 4 1 26em;
    }
    .duties .opened {
      margin: 0;
    }
    .opened td {
      flex: 1 1 100%;
      padding: 0.75em 1em;
      border-inline-start: 0.25rem solid var(--_accent);
      background: var(--_ground-soft);
    }
    .duties .line {
      display: flex;
    }
    .source,
    [aria-expanded='false'].fold + div {
      display: none;
    }
  }
  .phrase {
    display: inline-block;
  }
  .line > * {
    margin-inline-end: 0.75em;
  }
  .line .status {
    margin-inline-start: auto;
    margin-inline-end: 0;
  }
  .due {
    font-size: 0.875em;
  }
  .hidden {
    display: none;
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.25rem;
    margin: 0.25em 0;
    border-radius: 1rem;
    background: var(--_line);
    fill: var(--_good);
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }

  .years {
    margin: 0.5em 0;
    align-items: center;
  }
  .legend span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .pager b {
    display: inline-block;
    margin: 0 0.75em;
  }
  dl,
  dd {
    margin: 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.375em;
  }
  dt {
    flex: 0 0 9em;
  }
  [lang='zh-CN'] dt {
    flex-basis: 6em;
  }
  dd {
    flex: 1 1 16em;
  }
  dd .status {
    margin-inline-start: 0.5em;
  }
  .fold {
    padding: 0.625em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .fold::before {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin: 0 0.375em;
    margin-inline-start: 0.125em;
    border: solid;
    border-width: 0 0.12em 0.12em 0;
    transform: rotate(-45deg);
  }
  [dir='rtl'] .fold::before {
    transform: rotate(135deg);
  }
  .fold[aria-expanded='true']::before {
    transform: rotate(45deg);
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
  @media (pointer: fine) {
    .pager .button {
      min-height: 2em;
      padding: 0 0.75em;
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
`

export const quotaMeterStyles = [sheet, stripStyles, printStyles]
