import '@liaison-kit/attendance-tracker/define'
import '@liaison-kit/info-report-form/define'
import '@liaison-kit/quota-meter/define'
import { memorySource } from '@liaison-kit/source/memory'
import type { LiaisonEvents } from '@liaison-kit/ui'
import { useState, useSyncExternalStore } from 'react'
import { sampleDay, sampleLedger } from '../sample-ledger.ts'

// 演示用：数据服务在内存里，登录码 demo，刷新后恢复原样。接真正的服务，换成：
// import { filingDesk, sharedSource } from '@liaison-kit/source'
// const source = sharedSource({ hub: 'https://HUB', committee: 'sample', group: 'g-01' }, filingDesk)
const source = memorySource({ ledger: sampleLedger, group: 'g-01', today: sampleDay })

const roles = { county: '县政协', clerk: '联络组', member: '委员' }

/** 三个组件共用一个 source：一处登记，处处更新。 */
export function App() {
  const { quota } = useSyncExternalStore(source.subscribe, () => source.state)
  const [role, setRole] = useState<LiaisonEvents['liaison-sign-in']['role']>(null)
  const [received, setReceived] = useState<readonly string[]>([])

  function signedIn({ detail }: CustomEvent<LiaisonEvents['liaison-sign-in']>) {
    setRole(detail.role)
  }
  function sent({ detail }: CustomEvent<LiaisonEvents['liaison-sent']>) {
    setReceived((before) => [...before, ...detail.ids])
  }

  return (
    <>
      <header>
        <p>示例网页，内容均为虚构</p>
        <h1>{quota?.group.name ?? '委员联络组'}</h1>
        {/* 对象按属性（property）传入：React 19 见到组件有这个属性，就不会写成 HTML 特性。 */}
        <liaison-quota-meter layout="badge" assessment={quota} />
        <p role="status">
          {role ? `已登录：${roles[role]}。` : '尚未登录。'}县政协已收到 {received.length} 条记录。
        </p>
      </header>
      <main>
        <section>
          <liaison-quota-meter source={source}>本组履职情况请见公告栏</liaison-quota-meter>
        </section>
        <section>
          <liaison-attendance-tracker source={source} onliaison-sign-in={signedIn} onliaison-sent={sent}>
            考勤请到联络组办公室登记
          </liaison-attendance-tracker>
        </section>
        <section>
          <liaison-info-report-form source={source} onliaison-sign-in={signedIn} onliaison-sent={sent}>
            请致电联络组：0000-1234567（示例号码）
          </liaison-info-report-form>
        </section>
      </main>
    </>
  )
}
