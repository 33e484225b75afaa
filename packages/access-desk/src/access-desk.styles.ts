import { css } from 'lit'

/** The list, what is shown once, and the slips on paper. */
export const accessDeskStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
  }
  .tools > .button {
    margin: 0.25em 0;
    margin-inline-end: 0.75em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
  }
  .filters > * {
    margin: 0.25em 0;
    margin-inline-end: 1.5em;
  }
  .filters .search {
    flex: 0 1 24em;
  }
  .thing.revoked strong,
  .thing.expired strong {
    color: var(--_muted);
    font-weight: 400;
  }
  .asking {
    flex: 1 1 100%;
    padding: 0.75em 1em;
    border: 0.125rem solid var(--_bad);
    border-radius: var(--_radius);
  }
  .asking > * + * {
    margin-top: 0.5em;
  }
  #revoke-title:focus,
  #put-away:focus,
  .shown > h3:focus {
    outline: none;
  }
  .shown {
    max-width: 52em;
    padding: 0.75em 1em;
    border: 0.1875rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .shown > * + * {
    margin-top: 0.5em;
  }
  .shown .things {
    border-top: 1px solid var(--_line);
  }
  .code {
    font-family: Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace;
    font-size: 1.25em;
    letter-spacing: 0.03em;
    direction: ltr;
    unicode-bidi: embed;
    overflow-wrap: anywhere;
    word-break: break-all;
    user-select: all;
  }
  .progress {
    font-weight: 600;
  }
  progress {
    width: 100%;
    max-width: 24em;
    height: 1em;
  }
  .preview {
    margin-top: 1em;
  }
  .preview ul {
    max-height: 16em;
    margin-top: 0.5em;
    overflow-y: auto;
  }
  .preview li {
    padding: 0.25em 0;
    border-bottom: 1px solid var(--_line);
  }
  .paper {
    display: none;
  }
  @media print {
    .tools,
    .filters,
    .asking,
    .shown {
      display: none;
    }
    :host([printing]) .base > :not(.paper) {
      display: none;
    }
    :host([printing]) .paper {
      display: block;
      color: #000;
      font-size: 10.5pt;
    }
    .slip-row {
      display: flex;
      margin: 0;
      break-inside: avoid;
      page-break-inside: avoid;
    }
    .slip {
      flex: 0 0 50%;
      box-sizing: border-box;
      padding: 5mm;
      border: 0.3mm dashed #000;
      line-height: 1.4;
    }
    .slip h2 {
      font-size: 12pt;
    }
    .slip dl {
      margin: 2mm 0;
    }
    .slip dl > div {
      display: flex;
      margin-top: 1mm;
    }
    .slip dt {
      flex: 0 0 6em;
    }
    .slip dd {
      flex: 1 1 0;
      min-width: 0;
      margin: 0;
      overflow-wrap: break-word;
    }
    /* What is typed off is not broken into two lines. */
    .slip dl > .slip-line {
      display: block;
    }
    .slip-line dd {
      direction: ltr;
      text-align: start;
    }
    .slip .slip-code dd {
      font-family: Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace;
      font-size: 15pt;
      font-weight: 700;
      white-space: nowrap;
    }
    .slip p {
      font-size: 9pt;
    }
  }
`
