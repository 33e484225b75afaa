import { type Markup, markup } from './markup.ts'
import { pageStyle } from './page-style.ts'

/** A whole page: no script, and nothing fetched from elsewhere. */
export function page({ title, body }: { title: string; body: Markup }): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${pageStyle}
</head>
<body>
${body}
</body>
</html>
`.text
}
