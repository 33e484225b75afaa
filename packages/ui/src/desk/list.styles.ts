import { css } from 'lit'

/** Sections with a heading and what may be done there, and lists of things; above them, in view, what was done last. */
export const listStyles = css`
  .part {
    padding-top: 0.25em;
  }
  .part > * + * {
    margin-top: 0.5em;
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-bottom: 0.25em;
    border-bottom: 1px solid var(--_line-strong);
  }
  .part-head > * {
    margin: 0.25em 0;
  }
  .part-head > * + * {
    margin-inline-start: 0.75em;
  }
  .part-head h3 {
    flex: 1 1 8em;
    min-width: 0;
    font-size: 1.0625em;
  }
  .part-head h3:focus,
  .heading:focus {
    outline: none;
  }
  .thing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .thing > * {
    margin: 0.25em 0;
  }
  .thing-said {
    flex: 1 1 12em;
    min-width: 0;
    margin-inline-end: 0.75em;
  }
  .thing-said > .hint {
    display: inline-block;
    margin-inline-end: 1.25em;
  }
  .thing-acts > .button + .button {
    margin-inline-start: 0.5em;
  }
  /* What was done last stays in view, wherever on the long page it was done. */
  .dock {
    position: sticky;
    top: 0;
    z-index: 1;
    max-width: 52em;
    background: var(--_ground-soft);
  }
  .dock .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .dock .undo > * {
    margin: 0.375em 0.75em;
  }
  /* What is tabbed to is not left under it. */
  .part .button,
  .part input,
  .part select,
  .part textarea {
    scroll-margin-top: 5rem;
  }
  .things > li > .sheet {
    margin: 0.75em 0;
  }
  .tag {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font-size: 0.875em;
    white-space: nowrap;
  }
`
