import { css } from 'lit'

export const trackerDoorStyles = css`
  .heading {
    padding-bottom: 0.375em;
    border-bottom: 0.125rem solid var(--_accent);
    font-size: 1.125em;
    font-weight: 700;
  }
  .purpose {
    margin: 0.5em 0 0.75em;
  }
`
