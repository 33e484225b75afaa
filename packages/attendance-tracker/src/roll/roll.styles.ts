import { css } from 'lit'
import { paperStyles, recordStyles } from './roll-paper.styles.ts'

/** The roll as a table, and the bar below it. */
const table = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .all-present,
  .find {
    margin: 0.375em 0;
  }
  .all-present .hint,
  .find .hint {
    margin-inline-start: 0.5em;
  }
  .find input {
    width: 12em;
    max-width: 100%;
    margin-inline-start: 0.5em;
  }
  .keys {
    margin-bottom: 0.5em;
  }
  .roll table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .roll th,
  .roll td {
    padding: 0.375em 0.5em;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    line-height: 1.4;
    text-align: start;
    vertical-align: top;
  }
  .roll thead th {
    background: var(--_ground-soft);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .wide .name {
    width: 9em;
  }
  .wide .roles {
    width: 7em;
  }
  .wide .state {
    width: 12em;
  }
  /* One line of text stands beside the marks to choose from. */
  .wide tbody .roles,
  .wide.shown tbody .marks,
  .wide td .standing {
    padding-top: calc(0.375em + 0.625rem);
  }
  .wide td .standing {
    display: inline-block;
    padding-top: 0.625rem;
  }
  tr:focus-within > th,
  tr:focus-within > td {
    background: var(--_ground-soft);
  }
  .person,
  .link {
    display: inline-block;
    min-height: 2.75rem;
    margin: 0;
    padding: 0.625rem 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .person {
    min-width: 2.75rem;
    font-weight: 600;
    line-height: 1.4;
  }
  span.person {
    text-decoration: none;
    cursor: auto;
  }
  .link {
    margin-inline-end: 0.5em;
    color: var(--_link);
    font-size: 0.875em;
  }
  .roll fieldset {
    min-width: 0;
    margin: -0.375rem;
    padding: 0.25rem;
    border: 0;
  }
  /* Of hundreds of rows only those in view are laid out. With “auto” before the size, Chromium 106 reports an error to the page. */
  .wide fieldset {
    content-visibility: auto;
    contain-intrinsic-size: 3rem;
  }
  .choice {
    position: relative;
    display: inline-block;
    align-items: center;
    min-height: 2.75rem;
    margin: 0.125rem;
    padding: 0.5rem 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: nowrap;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_line-strong);
  }
  .choice input {
    flex: none;
    width: 1.125em;
    height: 1.125em;
    min-height: 0;
    margin: 0;
    margin-inline-end: 0.5em;
    accent-color: var(--_link);
    vertical-align: -0.15em;
  }
  /* The frame of what is chosen, and of what has the focus, lies over the label's own. */
  .choice span::before {
    position: absolute;
    top: -1px;
    right: -1px;
    bottom: -1px;
    left: -1px;
    border-radius: var(--_radius);
  }
  .choice input:checked + span::before {
    content: '';
    border: 0.125rem solid var(--_link);
  }
  .choice input[value^='leave']:checked + span {
    color: var(--_warn);
  }
  .choice input[value='absent']:checked + span {
    color: var(--_bad);
  }
  .choice input[value^='leave']:checked + span::before,
  .choice input[value='absent']:checked + span::before {
    border-color: currentColor;
  }
  .choice input:focus {
    outline: none;
  }
  .choice input:focus + span::before {
    content: '';
    outline: 0.1875rem solid var(--_link);
    outline-offset: 0.0625rem;
  }
  .choice input:focus:not(:focus-visible) + span::before {
    outline: none;
  }
  /* The bar that stays in view must not hide what has the focus. */
  .roll input {
    scroll-margin-top: 5rem;
    scroll-margin-bottom: 9rem;
  }
  .roll .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    max-width: 40em;
    margin-top: 0.375em;
  }
  .roll .field label {
    flex: 0 0 10em;
    font-size: 0.875em;
  }
  .roll .field input {
    flex: 1 1 12em;
    min-width: 0;
  }
  .roll .field > :last-child:not(input) {
    flex: 1 0 100%;
    margin-top: 0.125em;
  }
  .near {
    margin-top: 0.375em;
    padding-inline-start: 0.5em;
    border-inline-start: 0.25rem solid var(--_warn);
    color: var(--_warn);
    font-size: 0.875em;
  }
  .near span,
  .roll td > .hint,
  .roll td .wrong {
    display: block;
  }
  .roll td .wrong {
    font-size: 0.875em;
    font-weight: 400;
  }
  td .standing {
    margin-inline-end: 0.5em;
    font-weight: 600;
  }
  td .standing.is-unrecorded {
    color: var(--_muted);
    font-weight: 400;
  }
  td .standing.is-unsaved,
  td .standing.is-waiting {
    color: var(--_warn);
  }
  td .standing.is-saved {
    color: var(--_good);
  }
  td .standing.is-refused {
    color: var(--_bad);
  }
  .wide tr.is-unsaved > .name {
    box-shadow: inset 0.25rem 0 0 var(--_warn);
  }
  .wide tr.is-refused > .name {
    box-shadow: inset 0.25rem 0 0 var(--_bad);
  }
  .versions td {
    background: var(--_ground-soft);
  }
  .versions ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions .hint {
    margin-inline-start: 0.75em;
  }
  .overtook dl {
    display: flex;
    flex-wrap: wrap;
    margin: 0.375em 0;
  }
  .overtook dl > div {
    margin-inline-end: 2em;
  }
  .overtook dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .overtook dd {
    margin: 0;
  }
  .bar {
    position: -webkit-sticky;
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.375em 0.75em;
    border-top: 1px solid var(--_line-strong);
    background: var(--_ground-soft);
  }
  .tiny .bar {
    position: static;
  }
  .sums {
    flex: 1 1 18em;
    margin: 0.125rem 0;
    margin-inline-end: 1em;
  }
  .totals {
    font-weight: 600;
  }
  .buttons .button {
    margin: 0.125rem 0;
    margin-inline-end: 0.375rem;
    padding: 0.4em 0.75em;
  }
  .papers label {
    margin-inline-start: 0.5em;
  }
  .papers label input {
    min-height: 0;
    margin: 0;
    margin-inline-end: 0.375em;
  }
`

/** Little room: each row becomes a card. */
const cards = css`
  @media screen {
    .cards table,
    .cards tbody,
    .cards tr:not([hidden]) {
      display: block;
    }
    .cards thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    .cards tr {
      margin-bottom: 0.75em;
      padding: 0 0.75em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      content-visibility: auto;
      contain-intrinsic-size: auto 11em;
    }
    .cards .versions {
      margin-top: -0.75em;
      padding: 0.5em 0.75em;
    }
    .cards tr.is-unsaved {
      border-color: var(--_warn);
    }
    .cards tr.is-refused {
      border-color: var(--_bad);
    }
    .cards tbody th,
    .cards tbody td {
      padding: 0.125em 0;
      border: 0;
      background: none;
    }
    .cards tbody .name,
    .cards tbody .roles {
      display: inline-block;
      margin-inline-end: 0.75em;
    }
    .cards tbody .roles {
      padding-top: 0.75rem;
      color: var(--_muted);
    }
    .cards .marks,
    .cards td.state,
    .cards .versions td {
      display: block;
    }
    .cards td.state {
      padding: 0.25em 0;
    }
    .cards .choice {
      min-width: calc(50% - 0.25rem);
      white-space: normal;
    }
    .cards .find input {
      display: block;
      width: 100%;
      margin: 0.25em 0;
    }
  }
`

/** Everything of a roll, its member's record and its sheets of paper. */
export const rollStyles = [table, cards, recordStyles, paperStyles]
