import { css } from 'lit'

/** A member's record, as it is opened from a roll. */
export const recordStyles = css`
  dialog {
    width: 46em;
    max-width: 100%;
    padding: 1em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--liaison-ground, var(--_ground-soft));
    color: inherit;
    font-size: 1em;
  }
  dialog h3 {
    margin-top: 0.75em;
  }
  dialog h2:focus {
    outline: none;
  }
  dialog table,
  .paper table {
    width: 100%;
    margin: 0.75em 0;
    border-collapse: collapse;
  }
  dialog th,
  dialog td {
    padding: 0.25em 0.5em;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  dialog th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dialog .date,
  dialog .mark,
  .tests strong {
    white-space: nowrap;
  }
  dialog > p:last-child {
    position: sticky;
    bottom: -1em;
    padding: 0.5em 0;
    background: inherit;
  }
  .tests li {
    margin: 0.25em 0;
  }
  .tests strong {
    display: inline-block;
    margin-inline-start: 0.75em;
  }
  .tests .is-clear {
    color: var(--_muted);
    font-weight: 400;
  }
  .tests .is-near,
  .tests .is-on-course {
    color: var(--_warn);
  }
  .tests .is-reached {
    color: var(--_bad);
  }
`

/** What is printed: one sheet where one was chosen, else the page with the roll as text. */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media (forced-colors: active) {
    .choice input:checked + span::before {
      border-color: Highlight;
    }
  }
  @media print {
    :host([printing]) .base > :not(.paper) {
      display: none;
    }
    :host([printing]) .paper {
      display: block;
      color: #000;
      font-size: 12pt;
    }
    .paper h2,
    .paper h2 + h3 {
      text-align: center;
    }
    .paper h2 {
      font-size: 16pt;
    }
    .paper h3 {
      margin: 0.5em 0 0.25em;
      font-size: 14pt;
    }
    .paper .facts span {
      margin-inline-end: 2em;
    }
    .paper table {
      table-layout: fixed;
      margin: 0.25em 0;
      line-height: 1.3;
    }
    .paper th,
    .paper td {
      padding: 0.125em 0.4em;
      border: 1px solid;
      font-weight: 400;
      text-align: start;
    }
    .paper .foot {
      white-space: pre-wrap;
    }
    .paper.signing td {
      height: 7.2mm;
    }
    .paper th {
      font-weight: 600;
    }
    .paper .number {
      width: 3.5em;
      text-align: center;
    }
    .paper .signature {
      width: 9em;
    }
    .paper .named,
    .paper .mark,
    .paper .date,
    .paper .remarks {
      width: 8em;
    }
    .roll .tools,
    .roll .keys,
    .roll .choice input,
    .roll .choice span::before,
    .roll .choice input:not(:checked) + span,
    .roll .field,
    .roll .near,
    .roll .link,
    .roll .versions,
    .roll .buttons,
    .roll .papers,
    .roll .state {
      display: none;
    }
    .roll th,
    .roll td {
      border: 1px solid;
    }
    .roll fieldset,
    .roll .choice,
    .roll .person {
      display: inline;
      min-height: 0;
      margin: 0;
      padding: 0;
      border: 0;
      box-shadow: none !important;
      text-decoration: none;
    }
    .roll tbody .name,
    .roll tbody .roles,
    .roll tbody .marks {
      padding: 0.25em 0.5em;
      box-shadow: none !important;
    }
    .bar {
      position: static;
      border: 0;
      background: none;
    }
    tr {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`
