// What goes wrong between a page and its hub, in words that say the next step. Where the hub gives words of its own, those are shown.

/** While reading. */
export const readingProblems = {
  unreachable: '暂时连不上服务器。请检查网络，网络恢复后会自动重试。',
  timeout: '服务器很久没有回应，稍后会自动重试。',
  'bad-answer': '服务器返回的数据无法识别。请网站管理员核对网页上写的服务地址。',
  'server-error': '服务器出了问题，稍后会自动重试；一直不好，请联系县政协。',
  'not-found': '没有找到这个联络组的数据。请网站管理员核对网页上写的联络组编号。',
  'no-file': '这个地址上没有数据文件。请网站管理员核对网页上写的 src，并确认文件已经上传。',
  'not-a-quota': '这个地址上的文件不是完整的履职情况数据。请网站管理员核对网页上写的 src，并重新上传文件。',
  'too-many-requests': '操作过于频繁，',
  refused: '服务器没有接受这次操作。请核对内容，或联系县政协。',
}

/** How long to wait, in words. */
export const waitWords = (seconds: number): string =>
  seconds < 90 ? `请 ${Math.max(1, Math.ceil(seconds))} 秒后再试。` : `请 ${Math.ceil(seconds / 60)} 分钟后再试。`
