import type { Option } from './arguments.ts'
import type { Description } from './command.ts'

/** An option as it is typed, with what stands for its value. */
export const optionText = (name: string, { value }: Option): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}`

/** How a command is called, a form each. */
export function usageOf({ name, forms, options }: Pick<Description, 'name' | 'forms' | 'options'>): string[] {
  return forms.map((form) => {
    const full = form.replace(/--([\w-]+)/g, (_, option: string) =>
      optionText(option, options[option] ?? missing(option)),
    )
    return `liaison ${name} ${full}`.trimEnd()
  })

  function missing(option: string): never {
    throw new Error(`--${option} is in the forms of ${name} and not among its options.`)
  }
}
