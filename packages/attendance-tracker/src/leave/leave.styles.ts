import { css } from 'lit'

/** Leaves to decide, and a member's own page. */
export const leaveStyles = css`
  .leaves {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-inline-start: 0.25rem solid var(--_warn);
    border-radius: var(--_radius);
  }
  .decider {
    max-width: 24em;
    margin: 0.5em 0 0.75em;
  }
  .leave {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 0;
    border-bottom: 1px solid var(--_line);
  }
  .leave:last-child {
    padding-bottom: 0;
    border-bottom: 0;
  }
  .leave .what {
    flex: 1 1 16em;
    min-width: 0;
    margin-inline-end: 1em;
  }
  .leave .buttons,
  .own-gathering .buttons {
    margin-top: 0.375em;
  }
  .leave .buttons .button,
  .own-gathering .buttons .button {
    min-width: 5em;
  }
  .own-gathering {
    padding: 0.75em 0;
    border-bottom: 1px solid var(--_line);
  }
  .own-gathering .name {
    display: block;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .own-gathering .standing {
    font-weight: 600;
  }
  .own-gathering .standing.none {
    color: var(--_muted);
    font-weight: 400;
  }
  .past {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .past .what {
    flex: 1 1 14em;
    min-width: 0;
    margin-inline-end: 1em;
  }
  .past .name {
    font-weight: 400;
  }
  .asking {
    max-width: 30em;
    margin-top: 0.5em;
  }
  .asking label,
  .asking .hint,
  .asking .wrong {
    display: block;
    padding-bottom: 0.25em;
  }
  @media print {
    .leaves,
    .own-gathering .buttons {
      display: none;
    }
  }
`
