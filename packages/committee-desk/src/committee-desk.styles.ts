import { css } from 'lit'

/** Facts, offers, the preview of what is pasted, and what to do first. */
export const committeeDeskStyles = css`
  .facts {
    margin-bottom: 0;
    margin-inline-start: 0;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    padding: 0.375em 0;
    border-bottom: 1px solid var(--_line);
  }
  .facts dt {
    flex: 0 0 8em;
    color: var(--_muted);
  }
  .facts dd {
    flex: 1 1 12em;
    min-width: 0;
    margin: 0;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 1em;
  }
  .offer > .hint {
    margin-inline-start: 0.75em;
  }
  .preview {
    margin-top: 1em;
  }
  .preview ol {
    max-height: 20em;
    margin: 0.5em 0 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .preview li {
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .preview .fate {
    color: var(--_good);
    margin-inline-start: 0.5em;
  }
  .preview .there .fate,
  .preview .twice .fate {
    color: var(--_warn);
  }
  .preview .too-long .fate {
    color: var(--_bad);
    font-weight: 600;
  }
  .starting {
    max-width: 52em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_ground-soft);
  }
  .steps {
    margin-top: 0.5em;
    counter-reset: step;
  }
  .steps li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 2.75rem;
    border-top: 1px solid var(--_line);
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step) '.';
    min-width: 1.75em;
  }
  .step-name {
    flex: 1 1 12em;
  }
  .step-name > a,
  .step-name > .link {
    display: inline-block;
    min-height: 2.75rem;
    padding: 0.6em 0;
  }
  .link {
    margin: 0;
    border: 0;
    background: transparent;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .steps .step-state {
    color: var(--_warn);
    font-weight: 600;
  }
  .steps .done .step-state {
    color: var(--_good);
  }
  .steps .done .step-state::before {
    content: '✓ ';
  }
  .history {
    margin-top: 0.5em;
  }
  .overtaken {
    color: var(--_warn);
    font-weight: 600;
  }
  @media print {
    .starting,
    .offer {
      display: none;
    }
  }
`
