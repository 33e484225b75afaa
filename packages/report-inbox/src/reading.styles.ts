import { css } from 'lit'

/** The screen a report is read on. */
export const readingStyles = css`
  .report-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .report-ways > * {
    margin: 0.25rem 0;
    margin-inline-end: 0.5rem;
  }
  .position {
    align-self: center;
    color: var(--_muted);
  }
  .report-title {
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
    font-size: 1.25em;
    word-break: break-word;
  }
  .reading {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: 1.5em;
    column-gap: 2em;
  }
  @media (min-width: 60em) {
    .reading {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  .reading > section > * + * {
    margin-top: 0.75em;
  }
  .side-title {
    font-size: 1.0625em;
  }
  .side-title .result {
    display: block;
    font-weight: 400;
  }
  .part-name {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .reading > section > .part-name {
    margin-top: 1.25em;
  }
  .reading > section > .part-name + * {
    margin-top: 0.25em;
  }
  .matter {
    white-space: pre-wrap;
    word-break: break-word;
  }
  .facts {
    margin: 0;
  }
  .facts > div {
    display: flex;
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .facts dt {
    flex: 0 0 7em;
    padding-inline-end: 0.75em;
    color: var(--_muted);
  }
  .facts dd {
    flex: 1 1 0;
    min-width: 0;
    margin: 0;
    text-align: start;
    white-space: pre-wrap;
    word-break: break-word;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
  }
  .files > li {
    margin-inline-end: 0.75em;
    margin-bottom: 0.75em;
  }
  .file {
    display: inline-block;
    min-height: 2.75rem;
    padding: 0.5em 0;
  }
  .file img {
    display: block;
    max-width: 100%;
    max-height: 12em;
    border: 1px solid var(--_line);
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .take > * {
    margin: 0.25rem 0;
    margin-inline-end: 0.5rem;
  }
  .others > summary {
    display: inline-block;
  }
  .step-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin-top: 0.25em;
  }
  .step-ways > * {
    margin-inline-end: 1em;
  }
  .button.small,
  .handling .step-ways .history > .button,
  .original > .history > .button {
    min-width: 2.75rem;
    padding: 0.25em 0;
    border-color: transparent;
    text-align: start;
    color: var(--_link);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .entry textarea[name='text'] {
    min-height: 15em;
  }
  .entry textarea[name='note'] {
    height: 5.5em;
  }
  .history {
    max-width: 100%;
  }
  .versions p {
    white-space: pre-wrap;
    word-break: break-word;
  }
  .life > li {
    word-break: break-word;
  }
  @media print {
    .take {
      display: none;
    }
  }
`
