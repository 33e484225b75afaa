import { css } from 'lit'
import { gatheringStyles } from './gathering/gathering.styles.ts'
import { leaveStyles } from './leave/leave.styles.ts'
import { rollStyles } from './roll/roll.styles.ts'

const shared = css`
  /* It takes the focus only so that reading goes on from there. */
  .heading:focus {
    outline: none;
  }
  .kept,
  .particulars {
    margin: 0.5em 0 0.75em;
  }
  .kept,
  .gathering .unsaved {
    color: var(--_warn);
    font-weight: 600;
  }
  .who {
    margin-top: 0.75em;
    padding-top: 0.75em;
    border-top: 1px solid var(--_line);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
`

const list = css`
  .section {
    margin-top: 1em;
  }
  .section ul {
    list-style: none;
    border-top: 1px solid var(--_line);
  }
  .section h3 {
    padding-bottom: 0.375em;
  }
  .gathering {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.625em 0.75em;
    border: 0;
    border-bottom: 1px solid var(--_line);
    border-radius: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .gathering:hover {
    background: var(--_ground-soft);
  }
  .gathering .what {
    flex: 1 1 14em;
    min-width: 0;
    margin-inline-end: 1em;
  }
  .gathering .name {
    display: block;
    color: var(--_link);
    font-weight: 600;
  }
  .gathering:hover .name {
    text-decoration: underline;
  }
  .gathering .standing {
    font-size: 0.875em;
  }
  .gathering .standing.open {
    color: var(--_warn);
    font-weight: 600;
  }
  .gathering .unsaved {
    margin-inline-start: 0.75em;
  }
  summary {
    min-height: 2.75rem;
    padding: 0.625em 0.75em;
    cursor: pointer;
  }
`

const media = css`
  @media print {
    .back,
    .sign-in,
    .refused,
    .status,
    .who {
      display: none;
    }
  }
`

export const attendanceTrackerStyles = [shared, list, rollStyles, gatheringStyles, leaveStyles, media]
