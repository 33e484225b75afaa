import { css } from 'lit'
import { tokens } from './tokens.styles.ts'

// Pages set what is inherited, also by `* { … }`, which reaches the host itself and wins there. So the inner box begins anew, and takes from
// the page only size and colour of the text, and what is the page's to choose: whether it is seen, and whether it is light or dark.
const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    display: block;
    visibility: inherit;
    color: inherit;
    color-scheme: inherit;
    font-family: var(--_font);
    font-size: inherit;
    line-height: 1.6;
    overflow-wrap: break-word;
    background: var(--_ground);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  h2,
  h3 {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h2,
  h3 {
    font-size: 1em;
    line-height: 1.4;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .button {
    display: inline-block;
    min-width: 2.75rem;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.4em 1.1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    line-height: 1.4;
    text-align: center;
    cursor: pointer;
  }
  .button.quiet {
    border-color: var(--_line-strong);
    background: transparent;
    color: inherit;
  }
  .button:hover {
    box-shadow: inset 0 0 0 0.0625rem currentColor;
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  :focus {
    outline: 0.1875rem solid var(--_link);
    outline-offset: 0.125rem;
  }
  /* Kernels that know :focus-visible draw the ring for the keyboard only; the older ones draw it always. */
  button:focus:not(:focus-visible),
  summary:focus:not(:focus-visible),
  a:focus:not(:focus-visible) {
    outline: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: var(--_space) 0;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25rem solid var(--_warn);
    border-radius: var(--_radius);
  }
  .notice p {
    margin: 0.375em 0;
    margin-inline-end: 1em;
  }
  @media print {
    .button {
      display: none;
    }
  }
`

/** What every widget needs: the tokens, the guard against the page's styles, buttons and notices. */
export const baseStyles = [tokens, base]
