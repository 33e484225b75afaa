import { css } from 'lit'

export const formDoorStyles = css`
  .heading {
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
  }
  h2 {
    font-size: 1.125em;
    font-weight: 700;
  }
  .base > * + * {
    margin-top: 1em;
  }
  .base > * {
    max-width: 52em;
  }
`
