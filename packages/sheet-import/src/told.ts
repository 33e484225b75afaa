import { html, type TemplateResult } from 'lit'

/** What the hub says of a spreadsheet, which it says in Chinese whatever the page's language is. */
export const told = (text: string): TemplateResult => html`<bdi lang="zh-CN">${text}</bdi>`
