import { css } from 'lit'

/** What a widget that records shows before anybody has signed in. */
export const doorStyles = css`
  .door {
    margin-top: var(--_space);
  }
  .door .button {
    margin-inline-end: 0.75em;
  }
  .door a {
    display: inline-block;
    padding: 0.625em 0;
  }
`
