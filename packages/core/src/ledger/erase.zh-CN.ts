/** Why an entry is not erased, and what to do first. */
export const eraseWords = {
  'still-newest': '这是该对象最新的一条记录，不能清除。请先提交更正后的内容，再清除这一条。',
  erasure: '这一条是清除记录，须留作凭据，不能清除。',
  erased: '这一条的内容已经清除，不必再次清除。',
  reason: '没有写明清除的原因，请补上（不要写入要清除的内容）。',
}
