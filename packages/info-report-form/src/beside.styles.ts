import { css } from 'lit'

/** What stands beside the form: personal data, likely doubles, drafts, and what became of the reports sent. */
export const besideStyles = css`
  .personal {
    padding: 0.5em 0.75em;
    margin-bottom: 0.375em;
    border-inline-start: 0.25rem solid var(--_warn);
    background: var(--_ground-soft);
  }
  .personal li,
  .offers li {
    margin-top: 0.375em;
  }
  .personal li > span {
    margin-inline-end: 0.5em;
    overflow-wrap: anywhere;
  }
  .personal .button {
    margin: 0.125rem 0;
    margin-inline-end: 0.25rem;
  }
  .offers,
  .doubles,
  .sent-list {
    padding: 0.75em 1em;
    margin-top: 1em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .offers {
    border-inline-start: 0.375rem solid var(--_warn);
  }
  .sent-list {
    margin-top: 2em;
  }
  .offers li + li,
  .sent-list > details,
  .doubles > details {
    border-top: 1px solid var(--_line);
  }
  .offers strong,
  .matter,
  .standing,
  .life-text,
  summary strong {
    overflow-wrap: anywhere;
  }
  .elsewhere {
    font-weight: 600;
  }
  .sent-list summary,
  .doubles summary {
    min-height: 2.75rem;
    padding: 0.5em 0;
    cursor: pointer;
  }
  .standing {
    display: block;
  }
  .result {
    margin-inline-start: 0.5em;
  }
  .texts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 1.5em;
    margin: 0.75em 0;
  }
  @media (min-width: 40em) {
    .texts {
      grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    }
  }
  .part-name {
    margin: 0.5em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .matter {
    margin: 0.125em 0 0;
    white-space: pre-wrap;
  }
  #offers-said:focus,
  #offers-title:focus {
    outline: none;
  }
`
