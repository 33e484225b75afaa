import { css } from 'lit'

/** Pictures and scans in tiles, and the button to add some. */
export const attachmentStyles = css`
  .pictures {
    display: flex;
    flex-wrap: wrap;
    margin: 0.25em -0.375em;
  }
  .picture {
    width: 9.5em;
    max-width: calc(100% - 0.75em);
    margin: 0.375em;
    padding: 0.375em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .picture img,
  .scan {
    display: block;
    width: 100%;
    height: 6.5em;
    object-fit: contain;
    background: var(--_ground-soft);
  }
  .scan {
    padding: 0.5em;
    overflow: hidden;
  }
  .picture .waits {
    display: block;
  }
  .picture .button {
    width: 100%;
    margin-top: 0.375em;
  }
  .picker {
    display: inline-flex;
    position: relative;
    align-items: center;
    justify-content: center;
    margin-top: 0.375em;
  }
  .picker:focus-within {
    outline: 0.1875rem solid var(--_link);
    outline-offset: 0.125rem;
  }
`
