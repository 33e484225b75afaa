// What goes wrong between a page that records and its hub; apart, so that a page that only shows does not carry it.

/** While signing in and recording. */
export const recordingProblems = {
  'origin-not-listed':
    '本网站不在县政协登记的网站名单里，在这里只能查看。请到县政协的填报页面登录，或请县政协登记本网站的网址。',
  'session-ended': '登录已失效，请重新登录。尚未上传的记录还在，登录后会继续上传。',
  'wrong-code': '登录码不正确。请核对后重新输入；若已遗失，请向县政协重新领取。',
  'other-group': '这个登录码属于另一个联络组。请换用本组的登录码。',
  'not-allowed': '当前的登录码不能做这件事。请换用有权限的登录码，或联系县政协。',
  'too-large': '内容超过了服务器允许的大小。请删减后重新提交。',
}

/** While adding a picture or scan. */
export const filingProblems = {
  'file-type': '只能上传 JPEG、PNG、WebP 图片或 PDF 文件。请换一个文件，或先转换格式。',
  'file-too-large': '文件不能超过 5 MB。请压缩或缩小后重新选择。',
}
