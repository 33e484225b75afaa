import { css } from 'lit'

/** The timeline of a report's life. */
export const lifeStyles = css`
  .life {
    list-style: none;
  }
  .life > li {
    position: relative;
    padding-bottom: 0.75em;
    padding-inline-start: 1.25em;
    border-inline-start: 0.125rem solid var(--_line-strong);
    margin-inline-start: 0.4375rem;
  }
  .life > li:last-child {
    padding-bottom: 0;
    border-inline-start-color: transparent;
  }
  .life > li::before {
    content: '';
    position: absolute;
    top: 0.4em;
    width: 0.625rem;
    height: 0.625rem;
    border: 0.125rem solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
    margin-inline-start: calc(-1.25em - 0.375rem);
  }
  .life > .life-awaited::before {
    background: var(--_ground-soft);
  }
  .life-step time {
    color: var(--_muted);
    margin-inline-end: 0.5em;
  }
  .life-text {
    padding: 0.5em 0.75em;
    margin-top: 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground-soft);
    white-space: pre-wrap;
  }
  .life-late {
    color: var(--_bad);
    font-weight: 600;
  }
`
