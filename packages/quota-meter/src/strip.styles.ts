import { css } from 'lit'

/** The signs of how a duty stands, and the strip of a year they stand in. */
export const stripStyles = css`
  /* Signs that print and forced colours keep: drawn with borders, or such as every Chinese font has. The word is said beside them. */
  .met::before,
  .late::before,
  .open::before,
  .short::before,
  .exempt::before {
    content: '';
    display: inline-block;
    width: 0.7em;
    height: 0.7em;
    margin-inline-end: 0.375em;
    border: 0 solid;
  }
  .met::before {
    width: 0.4em;
    margin-inline-start: 0.2em;
    border-width: 0 0.15em 0.15em 0;
    transform: translateY(-0.1em) rotate(40deg);
  }
  .open::before {
    border-width: 0.14em;
    border-radius: 1em;
  }
  .short::before,
  .late::before {
    content: '×';
    content: '×' / '';
    width: auto;
    height: auto;
    font-weight: 700;
    line-height: 1;
  }
  .late::before {
    content: '△';
    content: '△' / '';
  }
  .exempt::before {
    border-bottom-width: 0.14em;
    transform: translateY(-0.25em);
  }
  .status {
    display: inline-block;
    white-space: nowrap;
  }

  .strip {
    display: flex;
    flex-wrap: wrap;
  }
  /* Twelve months break into two rows of six, not into ten and two: as wide as all, or nothing. */
  .strip::before {
    content: '';
    order: 1;
    flex: 0 1 calc((33em - 100%) * 999);
  }
  .strip button:nth-child(n + 7) {
    order: 2;
  }
  .strip button {
    flex: 1 1 0;
    margin: 1px;
    padding: 0.4em 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: transparent;
    font: inherit;
    font-size: 0.8125em;
    line-height: 1.25;
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
  }
  .strip button:hover,
  .strip button[aria-expanded='true'] {
    border-color: currentColor;
    background: var(--_ground-soft);
  }
  .strip button[disabled] {
    border-width: 0;
    background: transparent;
    cursor: default;
  }
  .strip .short {
    border-color: currentColor;
    font-weight: 600;
  }
  .strip button:nth-last-child(n + 7)::before,
  .strip button:nth-child(n + 7)::before {
    display: block;
    margin: 0 auto 0.25em;
  }
  @media (pointer: coarse) {
    .strip button {
      min-width: 2.75rem;
      min-height: 2.75rem;
    }
  }
`
