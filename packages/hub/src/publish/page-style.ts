import { Markup } from './markup.ts'

// Plain enough for the old kernels of office machines. On a narrow screen a row becomes a small sheet, each figure with its heading.
export const pageStyle = new Markup(`<style>
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f7f5f1;color:#21262c;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.5rem 3rem;background:#fff;border-top:4px solid #9b1c1c;min-height:100vh}
h1{margin:.25rem 0 0;font-size:1.75rem;line-height:1.35}
h2{margin:2.25rem 0 .75rem;font-size:1.2rem;line-height:1.4}
p{margin:.5rem 0}
a{color:#1a4f8b;text-underline-offset:.2em}
a:focus{outline:3px solid #1a4f8b;outline-offset:2px}
.county,.hint{color:#595959}
.hint{font-size:.875rem}
.summary{margin:1rem 0 1.25rem;padding:.75rem 1rem;background:#f7f5f1;border-left:4px solid #9b1c1c}
.summary strong{font-size:1.125rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.6rem .75rem;border-bottom:1px solid #ddd6cc;text-align:left;vertical-align:top}
thead th{background:#f7f5f1;border-bottom:2px solid #b9afa0;font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
.groups{table-layout:fixed}.groups th:first-child{width:50%}
.sheet th:first-child{width:24%}.sheet th:nth-child(2){width:20%}.sheet th:nth-child(3){width:16%}.sheet th:nth-child(4){width:18%}
.number{white-space:nowrap;font-variant-numeric:tabular-nums}
.status{font-weight:600;white-space:nowrap}
.met{color:#1e6b3a}.open{color:#8a5200}.short{color:#a51d1d}.exempt{color:#595959;font-weight:400}
ul{margin:0;padding-left:1.25rem}
li{margin:.25rem 0}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid #ddd6cc}
@media (max-width:40em){
main{padding:1.25rem 1rem 2rem}
h1{font-size:1.4rem}
.groups th,.groups td{padding:.6rem .4rem}
.groups thead th{white-space:normal}
.groups th:first-child{width:48%}
table.sheet,.sheet tbody,.sheet tr,.sheet th,.sheet td{display:block}
.sheet thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.sheet tr{padding:.6rem 0;border-bottom:1px solid #ddd6cc}
.sheet tr:first-child{border-top:2px solid #b9afa0}
.sheet th,.sheet th:first-child,.sheet td{width:auto;padding:.1rem 0;border:0}
.sheet td::before{content:attr(data-column);display:inline-block;width:5.5em;color:#595959;font-weight:400}
}
@media print{
body,main,.summary,thead th{background:none}
main{max-width:none;min-height:0;padding:0;border:0}
a{color:inherit;text-decoration:none}
tr,li{break-inside:avoid;page-break-inside:avoid}
thead{display:table-header-group}
.back{display:none}
}
</style>`)
