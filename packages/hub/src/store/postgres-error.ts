import { StoreError } from './store.ts'

/** What a driver's error means, with the next step. `where`: the database as people know it, without its password. */
export function explainPostgres(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const problem = (name: StoreError['code'], message: string) => new StoreError(name, message, { cause: bare(error) })
  if (code === '53100') {
    return problem('disk-full', `数据库 ${where} 的磁盘空间不足，没有写入。请在数据库服务器上腾出空间后再试。`)
  }
  if (/^28|^SASL/.test(code)) {
    return problem(
      'database-unreachable',
      `数据库 ${where} 拒绝登录。请核对 DATABASE_URL 里的用户名和密码，并确认数据库允许从本机登录。`,
    )
  }
  if (code === '3D000') {
    return problem(
      'database-unreachable',
      `数据库服务器上没有 ${where} 这个库。请先建好（编码用 UTF8），或改正 DATABASE_URL。`,
    )
  }
  if (code === '53300') {
    return problem(
      'database-unreachable',
      `数据库 ${where} 的连接数已满。请稍候再试；常常如此，请调大数据库的 max_connections。`,
    )
  }
  // Everything the driver says without a code of the server's is about the connection.
  if (/^(08|57P0[1-5]$|25P0[34]$)/.test(code) || !/^[0-9A-Z]{5}$/.test(code)) {
    return problem(
      'database-unreachable',
      `连不上数据库 ${where}。请确认数据库正在运行、网络通畅，恢复后会自动重新连接。没有得到确认的内容请再提交一次，不会重复。`,
    )
  }
  if (/^XX00[12]$/.test(code)) {
    return problem(
      'damaged',
      `数据库 ${where} 里的数据已损坏（代码 ${code}）。请不要删改数据，先另存一份，再从备份恢复到一个空的数据库。`,
    )
  }
  if (/^(57014|55P03|40P01|40001)$/.test(code)) {
    return problem('storage-failed', `数据库 ${where} 太忙，没有及时办完（代码 ${code}）。没有写入，请稍候再试。`)
  }
  if (code === '42501') {
    return problem(
      'storage-failed',
      `登录数据库 ${where} 的用户权限不够（代码 ${code}）。请让它能在库里建表和读写，再启动。`,
    )
  }
  if (code === '25006') {
    return problem('storage-failed', `数据库 ${where} 现在只能读，不能写。请改连主库，或待切换完成后再试；没有写入。`)
  }
  return problem(
    'storage-failed',
    `读写数据库 ${where} 失败（代码 ${code}）。请查看数据库的日志后再试；没有确认的内容没有写入。`,
  )
}

/** Whether a connection that failed so cannot be used again. */
export function endsConnection(error: unknown): boolean {
  const code = codeOf(error)
  return /^(08|57P0[1-5]$|25P0[34]$)/.test(code) || !/^[0-9A-Z]{5}$/.test(code)
}

/** SQLSTATE where the server answered; else the system's or `SASL`, or nothing. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^SASL/.test(error.message) ? 'SASL' : ''
}

/** The server's details quote the rows they are about: a log is no place for those. */
function bare(error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const plain = Object.assign(new Error(message), { code: codeOf(error) })
  if (stack !== undefined) plain.stack = stack
  return plain
}
