/**
 * What the manifests say, in Chinese, by what they say in English: where that changes, this has to be looked at again. It reads as a
 * Chinese manual would, and may say a little more.
 */
export const chineseDescriptions: Readonly<Record<string, string>> = {
  // Attributes and properties
  'Address of the hub, absolute or relative to the page.':
    '数据服务的地址；可以是相对地址（如经本站转发的 `/liaison`）。',
  'Id of the committee at that hub, such as `shache`.': '政协委员会在数据服务上的代号，如 `shache`。',
  "Id of the liaison group, such as `g-01`; a widget of the whole committee then shows that group's part.":
    '联络组的代号，如 `g-01`；面向全县的组件写上它，就只显示这个组的部分。',
  'Instead of a hub: address of a published `liaison-quota/1`.':
    '不连数据服务时用：已公布的 `liaison-quota/1` 文件的地址。',
  "The day to judge, such as `2012-06-30`; the hub's today unless given.":
    '截至哪一天，如 `2012-06-30`；不写就是数据服务的今天。',
  "Language of the widget's words: `zh-CN`, `ug` or `en`, as far as the page's script has it. Unless given, that of the nearest ancestor that says one, else Chinese.":
    '组件的文字：`zh-CN`、`ug` 或 `en`，以网页的程序带有的为限；不写就随上级元素，都没有写就用中文。',
  'Direction. Unless given, that of the nearest ancestor that says one, else that of the language shown.':
    '书写方向；不写就随上级元素，都没有写就随所显示的文字。',
  'Shows, never asks: no sign-in, no form.': '只供查看：不登录，不填报。',
  "What is being shown. The widget sets it, and a page's style sheet may ask for it.":
    '正在显示什么。由组件设置，供网页的样式表选用；不要自己写。',
  "A source of the developer's own; wins over the attributes.": '开发者交给组件的数据源；优先于各 HTML 属性。',
  'A token the page already holds.': '网页已有的登录凭证。',
  'How much is shown: `full` (default), `compact` (names and numbers) or `badge` (one line).':
    '显示多少：`full`（完整，默认）、`compact`（紧凑，只有名称和数目）、`badge`（一行徽标）。',
  "Plain data to show: an assessment, a group's part of one, or public counts; wins over every source.":
    '直接给的数据：评价结果、其中一个组的部分，或者公开数据；优先于其他来源。',
  'Id of the gathering that is open; the list of gatherings without.': '打开哪次会议、活动；不写就是列表。',
  'Plain data; wins over every source. What is recorded is then only announced: the page stores it, and hands in the next roll.':
    '直接给的名单；优先于其他来源。登记的内容这时只通过事件告知网页，由网页保存，再把新的名单交给组件。',
  'Shows only what to do first, and nothing once all of it is done.':
    '只显示起步时要办的事；都办完了，就什么也不显示。',
  "Where each step of what to do first is done, as addresses on the page: `{ roster: '#roster' }`.":
    "起步时要办的各件事在网页上的什么地方办，如 `{ roster: '#roster' }`。",
  'What is handled: `info-report` unless given, `suggestion` or `proposal`.':
    '办理哪一类：`info-report`（社情民意信息，默认）、`suggestion`（意见建议）或 `proposal`（提案）。',
  'Id of the work that is open; the queue without.': '打开哪一件；不写就是列表。',
  'Id of the liaison group that the whole file is about, such as `g-01`.':
    '整个文件都属于哪个联络组，写它的代号，如 `g-01`。',
  "What reads the spreadsheets; the source's own office unless given.": '由谁读取表格；不给就用数据源自带的。',
  // Events
  'Something went wrong; the widget shows the same words.': '出了问题；组件里也会写明。',
  'The person recorded something. Cancelable: unless cancelled, the entry is then in the outbox.':
    '登记了一条内容。可以取消；没有取消的进入待上传队列。',
  'The hub acknowledged entries recorded in this widget.': '在这个组件里登记的内容，数据服务已确认收到。',
  'The person signed in in this widget, or (role `null`) is signed out again.':
    '在这个组件里登录，或者退出（`role` 为 `null`）。',
  'Somebody wants to see a gathering or an info report where it is written.':
    '有人要到登记的地方去看某次会议、活动，或者某条社情民意信息。',
  // Parts that several widgets have
  'The box around all that the widget shows.': '组件全部内容的外框。',
  "The widget's title, with what stands beside it.": '组件的标题和旁边的内容。',
  'A sentence about something that went wrong or is old, with the button that helps.':
    '出了问题或者数据已旧时的提示，以及可用的按钮。',
  'Any button, also one that unfolds something.': '各个按钮，包括展开内容的按钮。',
  'The form that is open.': '打开的表单。',
  'One field of a form: label, hint, what is wrong, and the control.':
    '表单的一项：名称、填写说明、错误提示和填写的地方。',
  'All faults of a form at once, each leading to its field.': '表单全部错误的汇总，每条都能转到所在的一项。',
  'One picture or scan, with what became of it.': '一张照片或一份扫描件，以及它上传到了哪一步。',
  'The panel to sign in with an access code.': '用登录码登录的一栏。',
  'Who is signed in, with the button to sign out.': '登录的是谁，以及退出按钮。',
  'What became of what was recorded here: going, waiting, saved.': '登记的内容到了哪一步：正在上传、等待上传、已保存。',
  'What the hub did not take, each record with why and the ways on.':
    '数据服务没有收下的记录，逐条写明原因和处理办法。',
  'What waits or was refused, to be saved as a file or copied and taken to the office.':
    '等待上传和没有收下的内容，可以存成文件或复制下来，带到办公室。',
  'What was done about a report, suggestion or proposal, step by step, and what is awaited.':
    '一件社情民意信息、意见建议或提案的办理经过，以及还在等什么。',
  // Quota meter
  'How many duties are met, to be done and missed, in one sentence.':
    '一句话的总数：几项完成，几项待办，几项没有完成。',
  'What falls due next.': '接下来到期的职责。',
  'The table of duties, done and required.': '各项职责的表：做了多少，要求多少。',
  "A duty's year as a row of periods, each a button.": '一项职责的一年，按期间排成一行，每个期间是一个按钮。',
  'What stands behind the period that is open.': '打开的期间的详细内容。',
  'What was missed in periods that are over.': '已过去的期间里没有完成的。',
  'Limits that members are near or have reached; only for who may read them.':
    '委员接近或达到的出席限度；只有有权查看的人看得到。',
  'The one line of the layout `badge`.': '`badge` 布局的那一行。',
  // Attendance tracker
  'One gathering in the list.': '列表中的一次会议、活动。',
  "The buttons that turn to a gathering's roll or its papers.": '在名单和材料之间切换的按钮。',
  'The roll.': '名单。',
  "A member's row of the roll.": '名单中一位委员的一行。',
  "What became of a row's mark: not saved, waiting, saved.": '一行的登记到了哪一步：未保存、等待上传、已保存。',
  'The bar with what is done to a roll or to papers, which stays in sight.':
    '办理名单和材料的操作栏，始终留在视线之内。',
  "The dialog with one member's record of attendance.": '一位委员的出席记录对话框。',
  'The leaves that were asked for.': '请假申请。',
  'One leave: who, why, and what was decided.': '一份请假：谁，为什么，怎样批复。',
  'A gathering that somebody else recorded otherwise meanwhile, with both versions.':
    '别人同时作了不同登记的会议、活动，两种登记都列出。',
  // Info report form
  'What was sent, with its number, to be printed or saved.': '报送的内容和编号，可以打印或保存。',
  // Roster desk
  'The members.': '委员名册表。',
  'One member in it; on a narrow screen, in a list.': '名册中的一位委员；窄屏上是列表中的一项。',
  "One member's page.": '一位委员的一页。',
  // Access desk
  'The codes just issued, in clear this once.': '刚发放的登录码；完整的只显示这一次。',
  'The list of all codes.': '全部登录码的列表。',
  'One code.': '一个登录码。',
  // Committee desk
  'What to do first.': '起步时要办的事。',
  'The committee itself.': '政协委员会自身的情况。',
  'Which sites may record.': '哪些网站可以填报。',
  'The charters.': '实行的履职要求。',
  'The terms.': '届次。',
  'The liaison groups.': '联络组。',
  'The supervising contacts.': '督导联系：谁联系哪个组。',
  'One thing of a list.': '各列表中的一项。',
  // Report inbox
  'The buttons that choose a queue.': '选择一类待办的按钮。',
  'One of them, with how many wait in it.': '其中一个按钮，写明有几件待办。',
  'What narrows the queue: words, category, group, month.': '缩小范围的条件：文字、类别、联络组、月份。',
  'The works of the queue.': '待办的各件。',
  'One work in the list.': '列表中的一件。',
  'A table of how many were sent in and how many adopted.': '报送和采用件数的统计表。',
  // Sheet import
  'One of the steps: what kind, which file, reviewing, importing.': '四步中的一步：选种类、选文件、核对、导入。',
  'Where the file is chosen or dropped.': '选择文件或拖入文件的地方。',
  'The rows of the file, as they were read.': '文件的各行，照读到的样子列出。',
  'What was imported.': '导入了什么。',
  // Work book
  'What narrows the page: group, year, kind.': '缩小范围的条件：联络组、年度、种类。',
  'One work or gathering.': '一件工作成果，或一次会议、活动。',
  'What a row that is open shows.': '打开的一行显示的内容。',
  // Custom properties
  "What is to be seen first: the main button's ground, and what is chosen.":
    '最先要看到的：主要按钮的底色，以及选中的内容。',
  'Text on the accent.': '主色上的文字。',
  'Links, and the line around what has the keyboard.': '链接，以及键盘所在处的外框。',
  'Text of less weight: hints, days, sources.': '次要的文字：填写说明、日期、出处。',
  'Lines between things.': '各项之间的线。',
  'Lines around what is typed into or pressed.': '输入框和按钮的边线。',
  "Ground of the whole widget; the page's shows through unless given.": '整个组件的底色；不写就透出网页的底色。',
  'Ground of what is set apart.': '与其他内容区分开的部分的底色。',
  'Text of what is done; a sign and words stand beside every colour.': '“已完成”的文字颜色；颜色之外都另有符号和文字。',
  'Text of what is near a limit, or to be done soon.': '接近界限或快到期的文字颜色。',
  'Text of what is missed or wrong.': '没有完成或有错的文字颜色。',
  'The distance between things.': '各项之间的距离。',
  'How round the corners are.': '圆角的大小。',
  "The widget's fonts. Its size is the page's.": '组件的字体；字号随网页。',
}
