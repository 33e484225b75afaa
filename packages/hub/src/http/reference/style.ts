import { createHash } from 'node:crypto'

// Nothing that Chromium 69 does not know: no flex gap, no :is(), no clamp(), no overflow-wrap: anywhere.

/** How the page looks. */
export const style = `
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#1f2733;font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif}
*{box-sizing:border-box}
a{color:#0b57a4;text-decoration:none}
a:hover{text-decoration:underline}
a:focus,pre:focus{outline:3px solid #f0a30a;outline-offset:1px}
main:focus{outline:0}
code,pre,.verb,.method{font-family:ui-monospace,SFMono-Regular,Consolas,"Liberation Mono","Noto Sans Mono CJK SC",monospace}
code{font-size:.92em;word-break:break-word}
p{margin:.4em 0}
h1,h2,h3,h4{line-height:1.35}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:#fff;z-index:2}
.top{padding:20px 24px;background:#12385f;color:#fff}
.top h1{margin:0;font-size:26px}
.top p{margin:4px 0 0}
.top a{color:#fff;text-decoration:underline}
nav{padding:8px 24px 16px;background:#f4f6f9;border-bottom:1px solid #d5dbe3;font-size:15px}
nav h2{margin:8px 0 0;font-size:17px}
nav h3{margin:14px 0 2px;font-size:15px}
nav h3 a{color:#1f2733}
nav ul{margin:0;padding:0;list-style:none}
nav ul ul{padding-left:14px}
nav li a{display:block;padding:2px 0}
nav .verb{display:inline-block;min-width:58px;color:#55606e;font-size:12px}
main{padding:8px 24px 64px;max-width:920px}
main h2{margin:40px 0 8px;padding-bottom:6px;border-bottom:2px solid #12385f;font-size:23px}
main h3{margin:0 0 4px;font-size:19px}
main section>p+h3{margin-top:20px}
main h4{margin:20px 0 6px;font-size:16px;color:#12385f}
main h4 small{font-weight:400;color:#55606e}
main a{text-decoration:underline}
main h3 .self{color:inherit;text-decoration:none}
.call,.schema{margin:28px 0 0;padding:0 0 28px;border-bottom:1px solid #d5dbe3}
.call:last-child,.schema:last-child{border-bottom:0}
.line{padding:8px 12px;background:#f4f6f9;border:1px solid #d5dbe3;border-radius:4px}
.method{display:inline-block;min-width:64px;padding:1px 8px;border-radius:3px;color:#fff;font-size:13px;font-weight:700;text-align:center}
.get{background:#1d6b3a}.post{background:#0b57a4}.put{background:#855000}.delete{background:#a32020}
.path{font-weight:700}
.status{display:inline-block;padding:0 8px;border:1px solid #1d6b3a;border-radius:3px;color:#1d6b3a;font-weight:700}
.answer{margin:0 0 10px}
dl{margin:0}
dd{margin:0}
.fields>dt{margin-top:10px}
.fields>dd{padding-left:14px;border-left:2px solid #d5dbe3}
.fields p{margin:2px 0}
.name{font-weight:700}
.type{color:#55606e}
p.type{margin:2px 0}
.must,.may{font-size:12px;padding:0 6px;border-radius:3px;white-space:nowrap}
.must{background:#fdeaea;color:#8c1c1c}
.may{background:#eef1f5;color:#4a5563}
.limits{color:#3d4856;font-size:14px}
.values code{display:inline-block;margin:1px 2px 1px 0;padding:0 5px;background:#eef1f5;border-radius:3px}
.choices{margin:4px 0 0;padding-left:22px}
.choices>li{margin-top:8px}
.problems>dt{float:left;clear:left;width:52px;font-weight:700;color:#8c1c1c}
.problems>dd{margin-left:52px}
.problems a{margin-right:6px;white-space:nowrap}
pre{padding:12px;overflow-x:auto;background:#f4f6f9;border:1px solid #d5dbe3;border-radius:4px;line-height:1.5}
pre code{word-break:normal}
table{width:100%;border-collapse:collapse}
th,td{padding:6px 8px;border-bottom:1px solid #d5dbe3;text-align:left;vertical-align:top}
td code{word-break:normal}
th{background:#f4f6f9}
:target{background:#fff8e1}
@media (max-width:599px){
main,nav,.top{padding-left:14px;padding-right:14px}
.method{min-width:0}
.top h1{font-size:21px}
main h2{font-size:20px}
}
@media screen and (min-width:1000px){
.page{display:grid;grid-template-columns:300px minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow-y:auto;border-bottom:0;border-right:1px solid #d5dbe3}
main{padding-left:40px;padding-right:40px}
}
@media print{
nav,.skip{display:none}
.top{background:#fff;color:#000;padding:0}
.top a{color:#000}
main{max-width:none;padding:0}
body{font-size:11pt}
h2,h3,h4,.line{page-break-after:avoid}
.fields>dt{page-break-after:avoid}
.method{color:#000;background:#fff;border:1px solid #000}
:target{background:#fff}
}
`

/** What the page may do: be styled by exactly this, and nothing else. */
export const referencePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
