import { css } from 'lit'

/**
 * The design's values. A page sets `--liaison-*` anywhere above the widget; what it does not set has the value given here. The inner
 * names (`--_*`) are not for pages: setting `--liaison-*` on the host itself would win over what the page says.
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
