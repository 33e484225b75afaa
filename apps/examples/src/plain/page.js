// 组件的事件都会冒泡，在 document 上监听一次，网页上的所有组件就都听得到。
const list = document.getElementById('events')
const roles = { county: '县政协', clerk: '联络组', member: '委员' }

function tell(text) {
  const item = document.createElement('li')
  item.textContent = text
  list.append(item)
}

document.addEventListener('liaison-sign-in', ({ detail }) => {
  tell(detail.role ? `已登录：${roles[detail.role]}` : '已退出登录')
})
document.addEventListener('liaison-sent', ({ detail, target }) => {
  tell(`县政协已收到 ${detail.ids.length} 条记录，来自 ${target.localName}`)
})
document.addEventListener('liaison-error', ({ detail }) => {
  tell(`没有办成（${detail.code}）：${detail.message}`)
})
