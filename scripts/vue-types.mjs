/**
 * What Vue's templates are to know of a widget: its properties, and its events with what they carry, in the way Vue's own guide has it.
 * The types that `custom-element-vuejs-integration` makes refuse `as-of` and `@liaison-error` in a template.
 * @param declaration the widget in its manifest
 * @param from the module of its class
 */
export function vueTypes({ name, tagName, members, events }, from) {
  const property = ({ name: key, description }) => `  /** ${description} */\n  ${key}?: ${name}['${key}']`
  const listener = ({ name: type, description }) =>
    `  /** ${description} */\n  ${handler(type)}?: (event: GlobalEventHandlersEventMap['${type}']) => void`
  return `import type { HTMLAttributes, VNodeProps } from 'vue'
import type { ${name} } from '${from}'

export interface ${name}Props extends HTMLAttributes, VNodeProps {
${[...members.map(property), ...events.map(listener)].join('\n')}
}

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': new () => ${name} & { $props: ${name}Props }
  }
}
`
}

/** `onLiaisonError` for `liaison-error`. */
const handler = (type) => `on-${type}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
