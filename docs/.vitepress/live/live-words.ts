import type { WidgetState } from '@liaison-kit/ui'
import type { PageLanguage } from '../../components/component-words.ts'
import { isPublic, type PublicTag, type Tag } from '../../components/tags.ts'

export interface LiveWords {
  example: string
  state: string
  lang: string
  accent: string
  radius: string
  size: string
  write: string
  events: string
  none: string
  states: Record<WidgetState, string>
  /** What a page says in a widget itself; `desk`: in one of the desk. */
  fallbacks: Record<PublicTag | 'desk', string>
}

export const liveWords: Record<PageLanguage, LiveWords> = {
  'zh-CN': {
    example: '例子',
    state: '状态',
    lang: '组件的文字',
    accent: '主色',
    radius: '圆角',
    size: '字号',
    write: '网页里这样写',
    events: '组件发出的事件',
    none: '还没有。',
    states: {
      ready: '正常显示',
      loading: '正在读取：数据服务一直不答复',
      empty: '没有内容可显示',
      stale: '数据已旧：现在连不上数据服务',
      error: '读不到：数据服务连不上',
      idle: '没有写明数据从哪里来',
    },
    fallbacks: {
      'liaison-quota-meter': '本组履职情况请见公告栏',
      'liaison-attendance-tracker': '考勤请到联络组办公室登记',
      'liaison-info-report-form': '请致电联络组：0000-1234567（示例号码）',
      desk: '请与县政协办公室联系：0000-1234567（示例号码）',
    },
  },
  en: {
    example: 'Example',
    state: 'State',
    lang: 'Language of the widget',
    accent: 'Accent',
    radius: 'Corners',
    size: 'Text size',
    write: 'What to write in a page',
    events: 'Events it has sent',
    none: 'None yet.',
    states: {
      ready: 'ready: as usual',
      loading: 'loading: the hub never answers',
      empty: 'empty: nothing to show',
      stale: 'stale: the hub cannot be reached any more',
      error: 'error: the hub cannot be reached',
      idle: 'idle: nobody says where the data is',
    },
    fallbacks: {
      'liaison-quota-meter': 'Our duties: see the notice board',
      'liaison-attendance-tracker': 'Rolls are taken at the group’s office',
      'liaison-info-report-form': 'Call the liaison group: 0000-1234567 (a sample)',
      desk: 'Call the county’s office: 0000-1234567 (a sample)',
    },
  },
}

export const fallbackOf = (tag: Tag, { fallbacks }: LiveWords): string => fallbacks[isPublic(tag) ? tag : 'desk']
