import { css } from 'lit'

/** The steps of an import, the place for the file, the rows. */
export const importStyles = css`
  .heading,
  .who,
  .step {
    max-width: 60em;
  }
  .step {
    margin-top: 1.5em;
  }
  .step > * + * {
    margin-top: 0.75em;
  }
  .step-title {
    padding-bottom: 0.25em;
    border-bottom: 1px solid var(--_line);
    font-size: 1.0625em;
  }
  .step-title:focus,
  .done-title:focus,
  h2:focus {
    outline: none;
  }
  .part-title {
    margin: 0;
    font-size: 1em;
    line-height: 1.4;
  }
  .step > .part-title {
    margin-top: 1.25em;
  }
  .said:empty,
  .going:empty,
  .chosen:empty {
    display: none;
  }
  .kinds {
    min-width: 0;
    margin-inline-start: 0;
    margin-inline-end: 0;
    padding: 0;
    border: 0;
  }
  .kind {
    margin-top: 0.5em;
  }
  .kind .check {
    font-weight: 600;
  }
  .kind .check input {
    min-height: 0;
    padding: 0;
  }
  .kind > .hint {
    padding-inline-start: 2em;
  }
  .drop {
    padding: 1em;
    border: 0.125rem dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .drop.over {
    border-style: solid;
    border-color: var(--_link);
    background: var(--_ground-soft);
  }
  .drop.faulty {
    border-color: var(--_bad);
  }
  .drop > * + * {
    margin-top: 0.5em;
  }
  .file-label {
    display: block;
    font-weight: 600;
  }
  .drop input {
    display: block;
    width: 100%;
    max-width: 34em;
    min-width: 0;
    padding-inline-start: 0.4em;
    border-color: transparent;
  }
  .drop input::-webkit-file-upload-button {
    min-height: 2.25rem;
    margin-inline-end: 0.75em;
    padding: 0.25em 1em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .chosen,
  .sum {
    font-weight: 600;
  }
  .option .entry {
    max-width: 34em;
    margin-top: 0.5em;
  }
  .summary-line > * + * {
    margin-top: 0.25em;
  }
  .sum {
    font-size: 1.0625em;
  }
  progress {
    width: 100%;
    max-width: 20em;
  }
  .why,
  .next {
    font-weight: 600;
  }
  .why {
    color: var(--_warn);
  }
  .summary ul {
    max-height: 22em;
    overflow-y: auto;
  }
  .summary li + li {
    border-top: 1px solid var(--_line);
  }
  .notes {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .sheets > li + li {
    margin-top: 0.75em;
  }
  .columns {
    margin-top: 0.25em;
  }
  .columns li {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .step summary {
    min-height: 2.75rem;
    padding: 0.5em 0;
    cursor: pointer;
  }
  .controls,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .controls > *,
  .pager > * {
    margin: 0.125em 0;
    margin-inline-end: 0.75em;
  }
  .controls select {
    width: auto;
    max-width: 100%;
  }
  .box {
    max-height: 32em;
    max-height: 70vh;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .box :focus {
    outline-offset: -0.1875rem;
  }
  .rows th,
  .rows td {
    padding: 0.4em 0.5em;
    font-weight: 400;
  }
  .rows thead th {
    font-weight: 600;
  }
  .rows tbody th {
    color: var(--_muted);
  }
  .rows .label {
    min-width: 6em;
    font-weight: 600;
  }
  .rows .fate {
    white-space: nowrap;
  }
  .rows .detail {
    width: 55%;
  }
  .rows p,
  .rows li {
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .added .fate {
    color: var(--_good);
  }
  .changed .fate {
    color: var(--_link);
  }
  .same .fate,
  .left-out .fate {
    color: var(--_muted);
  }
  .fault .fate {
    color: var(--_bad);
    font-weight: 600;
  }
  .fault > th {
    border-inline-start: 0.25rem solid var(--_bad);
  }
  .narrow,
  .narrow tbody {
    display: block;
  }
  .narrow tr {
    display: flex;
    flex-wrap: wrap;
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .narrow tr > * {
    min-width: 0;
    padding: 0.125em 0.5em;
    border-bottom: 0;
  }
  .narrow .label {
    flex: 1 1 6em;
  }
  .narrow .detail {
    flex: 1 1 100%;
    width: auto;
  }
  .narrow .detail:empty {
    display: none;
  }
  .moved,
  .receipt {
    padding: var(--_space) 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .moved {
    border-inline-start: 0.25rem solid var(--_warn);
  }
  .receipt {
    border-inline-start: 0.25rem solid var(--_good);
  }
  .done-title {
    margin: 0;
    font-size: 1.0625em;
    line-height: 1.4;
  }
  .moved > * + *,
  .receipt > * + * {
    margin-top: 0.5em;
  }
  @media (prefers-reduced-motion: reduce) {
    progress {
      display: none;
    }
  }
  /* On paper: which file it is, and what would become of it. */
  @media print {
    .kind-step,
    .option,
    .file-label,
    .drop .hint,
    .drop input,
    .controls,
    .all-columns {
      display: none;
    }
    .drop {
      padding: 0;
      border: 0;
    }
    .box,
    .summary ul {
      max-height: none;
      overflow: visible;
    }
  }
`
