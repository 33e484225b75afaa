import { css } from 'lit'

/** The roll as a table, and the bar below it. */
export const rollStyles = css`
  .back {
    margin-bottom: 0.5em;
  }
  .all-present {
    margin: 0.5em 0 0.75em;
  }
  .all-present .hint {
    margin-inline-start: 0.5em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-top: 0.375em;
    padding-bottom: 0.375em;
    background: var(--_ground-soft);
    color: var(--_muted);
    font-size: 0.875em;
  }
  th[scope='row'] {
    font-weight: 600;
  }
  .wide.open tbody .name,
  .wide.open tbody .roles {
    padding-top: 1.125em;
  }
  .wide .name {
    width: 6em;
  }
  .wide .roles {
    width: 8em;
  }
  .wide .state {
    width: 10em;
  }
  td .standing {
    display: inline-block;
    margin-inline-end: 0.5em;
  }
  .wide.open td .standing {
    line-height: 2.75rem;
  }
  td.state .button {
    padding: 0.4em 0.75em;
  }
  .signature,
  .printed {
    display: none;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: inline-block;
    min-height: 2.75rem;
    margin: 0.125rem;
    margin-inline-end: 0.25rem;
    padding: 0.5rem 0.75em 0.5rem 0.625em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: nowrap;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_line-strong);
  }
  .choice.chosen {
    border-color: var(--_link);
    background: var(--_ground-soft);
    box-shadow: inset 0 0 0 0.0625rem var(--_link);
    font-weight: 600;
  }
  .choice input {
    width: 1.125em;
    height: 1.125em;
    min-height: 0;
    margin: 0;
    margin-inline-end: 0.375em;
    vertical-align: -0.15em;
    accent-color: var(--_link);
    /* The bar that stays in view must not hide what has the focus. */
    scroll-margin-bottom: 9rem;
  }
  .field {
    max-width: 30em;
    margin-top: 0.375em;
  }
  .field label {
    display: block;
    margin-bottom: 0.25em;
    font-size: 0.875em;
  }
  .field input {
    width: 100%;
    scroll-margin-bottom: 9rem;
  }
  td .hint,
  td .wrong {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }
  td .standing {
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
  .bar {
    position: -webkit-sticky;
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em 0.75em;
    border-top: 1px solid var(--_line-strong);
    background: var(--_ground-soft);
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
`

/** Little room: each row becomes a card. */
export const cards = css`
  @media screen {
    .cards table,
    .cards tbody,
    .cards tr {
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
      padding: 0.5em 0.75em 0.75em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
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
      box-shadow: none;
    }
    .cards .name,
    .cards .roles {
      display: inline-block;
      margin-inline-end: 0.75em;
    }
    .cards .roles {
      color: var(--_muted);
    }
    .cards .marks,
    .cards td.state {
      display: block;
    }
    .cards fieldset {
      display: flex;
      flex-wrap: wrap;
      margin: 0.25em -0.125rem;
    }
    .cards .choice {
      flex: 1 1 8em;
      margin: 0.125rem;
    }
  }
`
