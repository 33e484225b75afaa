import { css } from 'lit'

/**
 * The design's values. A page sets `--liaison-*` anywhere above the widget; what it does not set has the value given here. The inner
 * names (`--_*`) are not for pages: setting `--liaison-*` on the host itself would win over what the page says.
 *
 * @cssprop --liaison-accent - What is to be seen first: the main button's ground, and what is chosen.
 * @cssprop --liaison-on-accent - Text on the accent.
 * @cssprop --liaison-link - Links, and the line around what has the keyboard.
 * @cssprop --liaison-muted - Text of less weight: hints, days, sources.
 * @cssprop --liaison-line - Lines between things.
 * @cssprop --liaison-line-strong - Lines around what is typed into or pressed.
 * @cssprop --liaison-ground - Ground of the whole widget; the page's shows through unless given.
 * @cssprop --liaison-ground-soft - Ground of what is set apart.
 * @cssprop --liaison-good - Text of what is done; a sign and words stand beside every colour.
 * @cssprop --liaison-warn - Text of what is near a limit, or to be done soon.
 * @cssprop --liaison-bad - Text of what is missed or wrong.
 * @cssprop --liaison-space - The distance between things.
 * @cssprop --liaison-radius - How round the corners are.
 * @cssprop --liaison-font - The widget's fonts. Its size is the page's.
 */
export const tokens = css`
  :host {
    --_accent: var(--liaison-accent, #9b1c1c);
    --_on-accent: var(--liaison-on-accent, #fff);
    --_link: var(--liaison-link, #1a4f8b);
    --_muted: var(--liaison-muted, #595959);
    --_line: var(--liaison-line, #d6d6d6);
    --_line-strong: var(--liaison-line-strong, #767676);
    --_ground: var(--liaison-ground, transparent);
    --_ground-soft: var(--liaison-ground-soft, #f6f4f1);
    --_good: var(--liaison-good, #1e6b3a);
    --_warn: var(--liaison-warn, #8a5200);
    --_bad: var(--liaison-bad, #a51d1d);
    --_space: var(--liaison-space, 0.75rem);
    --_radius: var(--liaison-radius, 0.25rem);
    --_font: var(--liaison-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif);
  }
`
