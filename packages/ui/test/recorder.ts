// A small widget to test what all recording widgets share.
import type { Entry, Ledger } from '@liaison-kit/core'
import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { html, type TemplateResult } from 'lit'
import type { LiaisonElement } from '../src/liaison-element.ts'
import { RecordingElement } from '../src/recording-element.ts'

export const ledger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2012-01-01', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}

export class Recorder extends RecordingElement {
  /** Ids of the works taken back to be edited; none can be unless this is set. */
  edited: string[] | undefined
  override body(): TemplateResult {
    return html`${this.data.session ? html`<p class="desk">请填写</p>` : this.signInPanel()} ${this.statusLine()}
    ${this.refusedTray(
      ({ about }) => `报告 ${about.split('/')[1]}`,
      ({ entry }) => this.edited && (() => this.edited?.push(entry.about)),
    )} ${this.signIn.signedIn()}`
  }
  file(id: string, entryId?: string): Entry | undefined {
    return this.record(
      `works/${id}`,
      { id, kind: 'info-report', group: 'g-01', date: '2012-03-18', title: id },
      entryId,
    )
  }
  get may(): boolean {
    return this.mayRecord
  }
}
customElements.define('test-recorder', Recorder)

export const memory = (more: Partial<Parameters<typeof memorySource>[0]> = {}): MemorySource =>
  memorySource({ ledger, group: 'g-01', today: '2012-03-20', ...more })

export async function show<T extends LiaisonElement>(element: T, source?: MemorySource): Promise<T> {
  if (source) element.source = source
  document.body.append(element)
  await element.updateComplete
  await source?.settled()
  await element.updateComplete
  return element
}

export const recorder = (source: MemorySource): Promise<Recorder> => show(new Recorder(), source)

/** A recorder two of whose reports came back. */
export async function withRefused(): Promise<{ element: Recorder; source: MemorySource }> {
  const source = memory({ signedIn: true })
  source.refuse = ({ about }) => ({ code: 'unfit', message: `${about} 的标题太长。` })
  const element = await recorder(source)
  element.file('w1')
  element.file('w2')
  await source.settled()
  await element.updateComplete
  return { element, source }
}

export const text = (element: LiaisonElement): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()

export const axeFinds = async (element: Element): Promise<string[]> =>
  (await axe.run(element, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id)
