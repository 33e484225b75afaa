import { SHAPE_TEXTS } from './shapes.en.ts'

/** What the hub says of itself in Chinese, line by line, and the same in English. */
export const TEXTS: Readonly<Record<string, string>> = {
  // The whole.
  '各县政协的台账、评价和依据，以及填报、登录、管理。':
    'The ledger of each committee, its assessment and what stands behind it; recording, signing in, administration.',
  '网址里的 {c} 是县政协的编号。需要登录的，先用登录码换取凭证，再在每次请求里写明 Authorization: Bearer 凭证。内容一律是 UTF-8 编码的 JSON；不认识的字段和参数会被拒绝，以免写错了名称还以为已经生效。GET 能答复的，HEAD 也能。':
    'In a path, {c} is the id of the committee. For calls that ask for it, an access code is exchanged for a token first, and each request then says Authorization: Bearer TOKEN. Bodies are JSON in UTF-8. A field or parameter that is not known is refused, so that nobody takes a mistyped one to be in force. What answers GET answers HEAD.',
  '编号由英文字母、数字和 . _ - 组成，1 到 64 个字符。日期写成 YYYY-MM-DD，起止日期都包含在内。每个答复都带 Liaison-Today，即县政协所在时区的今天；页面应以它为准，不以本机时钟为准。':
    'Ids are made of letters, digits and . _ -, 1 to 64 characters. Days are written YYYY-MM-DD; first and last days are inside. Every answer carries Liaison-Today, the day in the committee’s zone: pages go by it and not by their own clock.',
  '没有办成的，答复是 application/problem+json（RFC 9457）：code 给程序看，长期不变；detail 给人看，说明接下来怎么办。网址不支持的方法答复 405（method-not-allowed），Allow 列出可用的方法。':
    'What fails is answered by application/problem+json (RFC 9457): code is for programs and stable; detail is for people, in Chinese, and says what to do next. A method that a path does not know is answered by 405 (method-not-allowed), with those it knows in Allow.',
  '县政协登记的网站（committee.origins）可以跨域调用；/healthz、/embed 和公开的履职进度任何网站都可以读取。':
    'Sites that the county has listed (committee.origins) may call from another origin; /healthz, /embed and public quotas may be read by any site.',
  // Chapters.
  登录: 'Signing in',
  记录: 'Entries',
  台账与评价: 'Ledger and assessment',
  管理: 'Administration',
  服务: 'Service',
  // Said in many places.
  没有变化: 'unchanged',
  文件: 'the file',
  '最多 16 KB': 'at most 16 KB',
  '最多 1 MB': 'at most 1 MB',
  '最多 5 MB': 'at most 5 MB',
  '最多 32 MB': 'at most 32 MB',
  县政协的编号: 'id of the committee',
  联络组的编号: 'id of the liaison group',
  会议活动的编号: 'id of the gathering',
  '文件的路径，可以有“/”': 'path of the file; may hold “/”',
  '手里那一版的 ETag': 'the ETag of the version at hand',
  只要这个联络组的: 'of this liaison group only',
  'committee、works/编号、attendance/会议活动编号/委员编号 这样的形式':
    'in the form committee, works/ID or attendance/GATHERING/MEMBER',
  'committee（县政协）、groups/编号（联络组）或 members/编号（委员）': 'committee, groups/ID or members/ID',
  // Service.
  服务是否在运行: 'Whether the service runs',
  在运行: 'it runs',
  数据库是否可用: 'Whether the database answers',
  可用: 'it answers',
  '运行数据（Prometheus）': 'Figures of the running service (Prometheus)',
  '只答复本机直接的请求；经代理转来的一律 404。':
    'Answers only what asks directly from the same machine; whatever comes through a proxy gets 404.',
  'Prometheus 文本': 'Prometheus text',
  嵌入脚本: 'Drop-in files',
  平台自己的页面: 'The hub’s own pages',
  接口的机器可读说明: 'This description, for programs',
  'OpenAPI 3.1 文件': 'OpenAPI 3.1 document',
  接口说明页面: 'This description, as a page',
  网页: 'a page',
  // Signing in.
  用登录码登录: 'Sign in with an access code',
  '登录码的形式是“编号-密码”。连续输错会变慢，再输错就要等待；只影响这个来源的这个登录码。':
    'An access code has the form ID-SECRET. Wrong ones slow down and then have to wait; that holds for this code from this address alone.',
  登录凭证和身份: 'the token, and who has signed in',
  退出登录: 'Sign out',
  已退出: 'signed out',
  // Entries.
  提交记录: 'Record entries',
  '一次提交的记录要么全部保存，要么一条都不保存；收到回执时已写入磁盘。同一编号、同一内容重复提交，得到同一回执。':
    'The entries of one request are kept all or none; once the receipt is there, they are on disk. The same id with the same content, sent again, gets the same receipt.',
  '填写时的时间，写明时区': 'when it was written, with its offset',
  'about 所指的那一种内容；null 表示撤回': 'a thing of the kind that about names; null withdraws it',
  回执: 'receipts',
  '写的人没有看到的、同一对象的最新一条的编号':
    'id of the newest entry about the same thing, where the writer had not seen it',
  '已保存，但暂未进入台账的原因': 'why it is kept but not in the ledger for now',
  读取记录: 'Read entries',
  只要序号比它大的: 'only those of a higher seq',
  '最多几条，默认 200': 'how many at most; 200 unless given',
  只要关于这一对象的: 'only those about this thing',
  '按序号排列的记录；next 是下一页的 after，到头为 null':
    'entries by seq; next is the after of the next page, null at the end',
  清除后没有这一项: 'gone once the entry has been erased',
  只给县政协: 'for the county only',
  即时接收新记录: 'Follow new entries',
  '服务器推送事件（server-sent events），用 fetch 读取。每条记录是一个 entry 事件，id 是“EPOCH:SEQ”，data 是本人可看的记录，与 GET entries 相同。':
    'Server-sent events, to be read with fetch. Each entry is an entry event: its id is EPOCH:SEQ, its data the entry as far as the reader may see it, as GET entries gives it.',
  '断开后带 Last-Event-ID 请求头（或 after 参数）接着读；两者都没有，就从现在开始。只有 id 没有 data 的行表示已读到哪里。':
    'After a break, the header Last-Event-ID (or the parameter after) goes on from there; without either it begins now. An id without data says how far was read.',
  '数据从备份恢复后 epoch 不同：先有一个 epoch 事件，data 是 { epoch }，然后从第一条重新开始。':
    'After a restore from a backup the epoch is another: first comes an epoch event with the data { epoch }, then everything from the first entry on.',
  '服务器结束时发 end 事件，data 是 { code }：stopping 表示稍后重连，其他表示要重新登录。约每 20 秒有一行注释，表示连接还在。':
    'When the hub ends the stream it sends an end event with the data { code }: stopping means to come again later, anything else to sign in anew. About every 20 seconds a comment says that the connection is alive.',
  '只要序号比它大的；有 Last-Event-ID 时不看它': 'only those of a higher seq; not looked at beside Last-Event-ID',
  事件流: 'a stream of events',
  上传图片或扫描件: 'Upload a picture or scan',
  '编号是 sha256- 加内容的 SHA-256（64 位小写十六进制）。已有的文件再传一次无妨。30 天内没有会议活动或工作成果引用的文件会被删除；可以先提交引用它的记录，后上传文件。':
    'The id is sha256- and the SHA-256 of the content (64 hex digits in lower case). Uploading what is there already does no harm. A file that no gathering or work names within 30 days is dropped; the entry that names it may be sent before the file.',
  已保存: 'kept',
  已经有了: 'it was there already',
  读取图片或扫描件: 'Read a picture or scan',
  '只给能看到引用它的会议活动或工作成果的人。': 'For those who may see a gathering or work that names it.',
  文件内容: 'the file’s content',
  // Ledger and assessment.
  台账: 'Ledger',
  只算到这一天为止已经记录的: 'what had been recorded by this day only',
  '附上每项内容最新一条记录的编号，供提交时写在 sees 里；只用于现在的台账':
    'adds the id of the newest entry about each thing, to be sent as sees; for the ledger as it is now only',
  '本人可看的台账，本身是完整的 liaison-ledger/1；以及已保存、暂未进入台账的内容':
    'what the reader may see of the ledger, itself a whole liaison-ledger/1; and what is kept but not in the ledger for now',
  '每项内容（如 works/ID）最新一条记录的编号': 'id of the newest entry about each thing, such as works/ID',
  履职评价: 'Assessment',
  '评价哪一天，默认今天': 'the day to judge; today unless given',
  '哪一届，默认评价日所在的一届': 'which term; the one that holds the day unless given',
  现行履职要求: 'Charters in force',
  履职要求全文: 'the charters in full',
  联络组履职进度: 'Quota of a liaison group',
  记录链的现状: 'Where the chain stands',
  链头: 'the head of the chain',
  评价的依据: 'What stands behind the assessment',
  '每个结论的规定出处、计入和没有计入的记录、怎样会改变；以及待办日程和需要处理的认定。范围和结论与履职评价相同，只列出本人可看的记录。日程从评价日起列到第 92 天（含）；已过期限的请看履职评价。':
    'Of each verdict: where the rule stands, the records that count and those that do not, what would change it. Then what is due, and the findings to deal with. Its range and verdicts are those of the assessment; only records that the reader may see are named. What is due is listed up to day 92 after the day that is judged, inside; for what is overdue see the assessment.',
  '各项依据、日程和认定': 'grounds, agenda and findings',
  'open 期间已开始；coming 尚未开始': 'open: its period has begun; coming: not yet',
  转办的那件工作: 'the work that was forwarded',
  '处理到哪一步；found 表示还没有处理': 'how far it has been dealt with; found: not at all yet',
  按现在的记录是否仍然成立: 'whether it still holds by the records as they are now',
  '履职要求规定的处理步骤，由人决定是否采取':
    'the steps the charter names; whether to take them is for people to decide',
  // Administration.
  登录码清单: 'List access codes',
  '发放过的全部登录码，包括已停用、已到期的；不含密码':
    'every code ever issued, also those revoked or expired; without their secrets',
  '登录码的编号，即登录码“-”之前的部分': 'id of the code: what stands before its “-”',
  '联络组的编号；只有 clerk 有': 'id of the liaison group; of a clerk only',
  '委员的编号；只有 member 有': 'id of the member; of a member only',
  持有人: 'who holds it',
  何时发放: 'when it was issued',
  '最后可用的一天（含）；null 表示一直可用': 'the last day it may be used, inside; null: without end',
  '何时停用；null 表示没有停用': 'when it was revoked; null: it was not',
  发放登录码: 'Issue an access code',
  '登录码原文只在这一次的答复里出现，服务器不保存，以后无法再查；遗失时请停用后重新发放。':
    'The code in clear stands in this answer alone; the hub does not keep it, and nobody can look it up. One that is lost is revoked, and another issued.',
  '联络组的编号；clerk 必须写，其他身份不写': 'id of the liaison group; for a clerk only, and there required',
  '委员的编号；member 必须写，其他身份不写': 'id of the member; for a member only, and there required',
  '持有人；不写时用委员、联络组或县政协的名称':
    'who holds it; unless given, the name of the member, group or committee',
  '最后可用的一天（含）；不写则一直可用': 'the last day it may be used, inside; without end unless given',
  已发放: 'issued',
  '登录码原文，只在这一次给出，请当即转交本人': 'the code in clear, given this once: to be handed over at once',
  停用登录码: 'Revoke an access code',
  '立即生效，用它登录的人同时退出。重复停用没有影响。':
    'Takes effect at once, and signs out whoever used it. Revoking twice does no harm.',
  已停用: 'revoked',
  导入台账或电子表格: 'Import a ledger or a spreadsheet',
  '不写 kind：内容是一份完整的 liaison-ledger/1，县政协的编号必须是网址里的那个。写明 kind：内容是电子表格文件本身（.xlsx，或 UTF-8、GBK 编码的 .csv），最多 20 MB，Content-Type 可以是表格的任何类型，也可以不写。':
    'Without kind: the body is a whole liaison-ledger/1, of the committee in the path. With kind: the body is the spreadsheet itself (.xlsx, or .csv in UTF-8 or GBK), at most 20 MB, of any Content-Type that spreadsheets have, or none.',
  '全部导入，或一条都不导入；同一文件再次导入不会改变任何内容。加 preview=true 只看结果、不保存；从预览到导入之间别人记录的内容，预览无法预知。电子表格导入时按当时的台账重新读取；其中有一处错误，就什么都不导入（422）。导入的会议活动、出席情况和工作成果，记录日期是导入当天。':
    'All of it is imported, or nothing; the same file again changes nothing. preview=true tells what would become of it and keeps nothing; what others record between preview and import, a preview cannot know. A spreadsheet is read anew against the ledger as it is when it is imported; one fault in it, and nothing is (422). Gatherings, attendance and works count as recorded on the day of the import.',
  'true：只预览，不保存': 'true: look only, keep nothing',
  '提交电子表格时写明是哪一种：roster（委员名册）、attendance（出席登记表）、works（工作成果清单）':
    'of a spreadsheet, which kind: roster, attendance (rolls) or works (list of works)',
  '电子表格的文件名，如 名册.xlsx': 'file name of the spreadsheet, such as roster.xlsx',
  电子表格整份是哪个联络组的: 'the liaison group whose the whole spreadsheet is',
  '名册从哪一天起是这样，默认今天；新委员没写任职日期的，默认本届开始之日':
    'the day from which the roster holds, today unless given; new members without a day of appointment are taken to be appointed when the term began',
  出席登记表里的特殊情况请假由谁认定: 'who decided on the special leaves in a roll',
  逐条或逐行的结果: 'what became of each thing or row',
  'true：只是预览，什么都没有保存': 'true: a look only, nothing was kept',
  新增几条: 'how many are new',
  改动几条现有内容: 'how many change what stands',
  '与现有内容相同的几条：会再记一次，台账不变':
    'how many say what stands already: recorded once more, the ledger stays as it is',
  '以前导入过的几条：不再记录，即使之后已有更正':
    'how many were imported before: not recorded again, even if corrected since',
  '因这次导入而不能进入台账的：本次的，或原先合适、现在不再合适的':
    'what does not fit the ledger because of this import: of its own, or what fitted before and no longer does',
  '会保存，但不能进入台账的原因': 'why it is kept, but not in the ledger',
  '逐条结果，按文件中的顺序': 'thing by thing, in the order of the file',
  委员名册模板: 'Template of a roster',
  '填好后在导入时提交。示例行不会导入。': 'To be filled in and imported. The sample row is left out.',
  '电子表格（.xlsx）': 'a spreadsheet (.xlsx)',
  出席登记表模板: 'Template of a roll',
  '在任委员已经列出。填好后在导入时提交。示例行不会导入。':
    'The members in office are listed. To be filled in and imported. The sample row is left out.',
  工作成果清单模板: 'Template of a list of works',
  委员名册: 'Roster',
  '某一天在任的委员，各按当天的联络组和职务。县政协看全部，联络组看本组。改好后可以再导入。':
    'The members in office on a day, each with the group and roles of that day. The county gets all, a group its own. It can be changed and imported again.',
  '哪一天，默认今天': 'the day; today unless given',
  出席登记表: 'Roll',
  '一次会议活动的应到委员和出席情况。县政协看全部，联络组看本组可看的。':
    'The members expected at a gathering, and their marks. The county gets all, a group what it may see.',
  // Headers.
  '今天，按县政协所在的时区': 'today, in the committee’s zone',
  '这次请求的编号，服务器日志按它查找': 'number of the request, by which the hub’s log is searched',
  '这一版内容的标记；下次放在 If-None-Match 里，没有变化就答复 304':
    'mark of this version; sent as If-None-Match the next time, it gets 304 where nothing has changed',
  等候多少秒后再试: 'how many seconds to wait before trying again',
  需要怎样的凭证: 'which kind of token it takes',
  ...SHAPE_TEXTS,
}

/**
 * A text of the hub's description in English.
 * @throws Error where it has a line that nobody has put into English yet
 */
export function english(text: string): string {
  return text.split('\n').map(lineInEnglish).join('\n')
}

function lineInEnglish(line: string): string {
  if (!/\p{Script=Han}/u.test(line)) return line
  const said = TEXTS[line]
  if (said === undefined)
    throw new Error(`The hub says “${line}” of itself, which has no English in description.en.ts.`)
  return said
}
