import { css } from 'lit'

/** The list of gatherings, and the two pages of an open one. */
const list = css`
  .back {
    margin-bottom: 0.5em;
  }
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    border-bottom: 0.125rem solid var(--_accent);
  }
  .list-head .heading {
    border-bottom: 0;
  }
  .list-head .button {
    margin-bottom: 0.375em;
  }
  .standing.open {
    color: var(--_warn);
    font-weight: 600;
  }
  .standing.done {
    color: var(--_good);
  }
  .standing.bad {
    color: var(--_bad);
    font-weight: 600;
  }
  .gathering .standing .unsaved {
    display: inline-block;
  }
  .section > details {
    border-bottom: 1px solid var(--_line);
  }
  .print-register {
    margin-top: 1em;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: 0.75em;
    border-bottom: 1px solid var(--_line-strong);
  }
  .page {
    min-height: 2.75rem;
    margin: 0;
    margin-inline-end: 0.25em;
    padding: 0.4em 0.9em;
    border: 1px solid transparent;
    border-bottom: 0.1875rem solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .page:hover {
    background: var(--_ground-soft);
  }
  .page[aria-current] {
    border-bottom-color: var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  .page .gap {
    color: var(--_warn);
    font-size: 0.875em;
    font-weight: 400;
  }
`

const form = css`
  .sheet {
    max-width: 52em;
  }
  .gathering-form {
    margin-top: 1em;
  }
  .entry {
    min-width: 0;
    margin-top: 1.25em;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1.5em;
  }
  @media (min-width: 40em) {
    .entries {
      grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    }
  }
  .entries .broad,
  .entries .far {
    grid-column: 1 / -1;
  }
  .entries .entry {
    display: flex;
    flex-direction: column;
  }
  /* Two fields of a row end at the same line, whatever stands above the control. */
  .entries .entry > :last-child {
    margin-top: auto;
  }
  .entries .far {
    margin-top: 0.375em;
    color: var(--_warn);
  }
  .sheet label,
  .sheet legend,
  .asking label,
  .decider label {
    font-weight: 600;
  }
  .entry > label {
    display: block;
    padding-bottom: 0.25em;
  }
  .sheet .choice,
  .sheet .picker {
    font-weight: 400;
  }
  .sheet .choice {
    max-width: 100%;
  }
  .sheet .choice span {
    flex-shrink: 1;
    white-space: normal;
  }
  .entry > .hint,
  .entry > .wrong {
    padding-bottom: 0.375em;
  }
  .faulty {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25rem solid var(--_bad);
  }
  .entry input,
  .asking textarea,
  .decider input,
  .chooser input[type='search'],
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
  }
  /* What the keyboard goes to must not be hidden by the bar that stays in view. */
  .sheet input,
  .sheet select,
  .sheet textarea {
    scroll-margin-top: 5rem;
    scroll-margin-bottom: 7rem;
  }
  textarea {
    line-height: 1.6;
    resize: vertical;
  }
  select option,
  select optgroup {
    color: initial;
  }
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.0625rem var(--_bad);
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .beside > * {
    margin-inline-end: 0.75em;
  }
  .entry .beside input {
    flex: 0 1 12em;
    width: auto;
    min-width: 9.5em;
    margin-inline-end: 0.75em;
  }
  .said {
    color: var(--_muted);
  }
  .said:empty {
    margin: 0;
  }
  .sheet fieldset {
    min-width: 0;
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
  }
  .sheet legend {
    margin-bottom: 0.25em;
    padding: 0;
  }
  .audience > .choice,
  .sheet > .choice {
    display: inline-flex;
  }
  .sheet > .choice {
    margin-top: 1.25em;
  }
  .sheet .chooser {
    margin-top: 0.5em;
    padding: 0.5em 0.75em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .chooser ul {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.5em;
  }
  .chooser input[type='search'] {
    max-width: 20em;
  }
  .company {
    margin-top: 1.25em;
  }
  .company summary {
    padding-inline-start: 0;
    font-weight: 600;
  }
  .company .chooser {
    margin-top: 0;
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
  }
  .actions .unsaved {
    color: var(--_warn);
  }
  .summary {
    padding: var(--_space) 1em;
    border: 0.1875rem solid var(--_bad);
    border-radius: var(--_radius);
  }
  .summary:focus,
  h3:focus {
    outline: none;
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
`

const papers = css`
  .part {
    padding: 0.75em 0 1em;
    border-bottom: 1px solid var(--_line);
  }
  .part .entry {
    margin-top: 0.5em;
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .part-head .standing {
    font-size: 0.875em;
  }
  .part-head label {
    display: block;
  }
  .printed {
    display: none;
    white-space: pre-wrap;
  }
  .count {
    margin-top: 0.25em;
  }
  .pictures {
    display: flex;
    flex-wrap: wrap;
    margin: 0.25em -0.375em;
  }
  .picture {
    width: 9.5em;
    margin: 0.375em;
    padding: 0.375em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .picture img,
  .scan {
    display: block;
    width: 100%;
    height: 6.5em;
    object-fit: contain;
    background: var(--_ground-soft);
  }
  .scan {
    padding: 0.5em;
    overflow: hidden;
  }
  .picture .standing {
    display: block;
  }
  .picture .button {
    width: 100%;
    margin-top: 0.375em;
  }
  .picker {
    display: inline-flex;
    position: relative;
    align-items: center;
    justify-content: center;
  }
  .picker:focus-within {
    outline: 0.1875rem solid var(--_link);
    outline-offset: 0.125rem;
  }
  .print-choice {
    display: inline-flex;
  }
  .more {
    max-width: 52em;
    margin-top: 1em;
  }
  .confirm,
  .overtaken {
    margin: 0.75em 0;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-inline-start: 0.25rem solid var(--_warn);
    border-radius: var(--_radius);
  }
  .confirm p,
  .overtaken p {
    margin-top: 0.5em;
  }
  .overtaken dl,
  .shown {
    margin: 0.5em 0;
  }
  .overtaken dl > div,
  .shown > div {
    display: flex;
    flex-wrap: wrap;
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }
  .overtaken dt,
  .shown dt {
    flex: 0 0 7em;
    color: var(--_muted);
  }
  .overtaken dd,
  .shown dd {
    flex: 1 1 12em;
    min-width: 0;
    margin: 0;
    margin-inline-end: 0.75em;
    white-space: pre-wrap;
  }
  .overtaken dd:last-child {
    flex: 0 0 auto;
  }
`

const media = css`
  @media (forced-colors: active) {
    .page[aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    .list-head .button,
    .pages,
    .sheet .bar,
    .more,
    .pictures,
    .print-choice,
    .part .hint,
    .part textarea,
    .beside .button {
      display: none;
    }
    .printed {
      display: block;
    }
    .pictures.printed-too {
      display: flex;
    }
    .picture,
    .part,
    .register tr {
      break-inside: avoid;
    }
    .pictures.printed-too .picture {
      width: 48%;
      border: 0;
    }
    .pictures.printed-too img {
      height: auto;
      max-height: 24em;
    }
    .register table {
      table-layout: auto;
    }
    .register th,
    .register td:nth-child(-n + 3) {
      white-space: nowrap;
    }
    .register caption {
      font-weight: 600;
      text-align: start;
    }
    .register thead {
      display: table-header-group;
    }
    .register th,
    .register td {
      padding: 0.25em 0.375em;
      border: 1px solid #000;
      text-align: start;
      vertical-align: top;
    }
    .register .hint {
      display: block;
    }
  }
`

export const gatheringStyles = [list, form, papers, media]
