/** The files that are fetched later; put in by the build. */
declare const __LATER_FILES__: readonly { name: string }[]

/** The part of a Trusted Types policy that makes addresses of scripts. */
export interface ScriptPolicy {
  createScriptURL(address: string): unknown
}

/** Lit's own policy, where the browser has Trusted Types. A page need not allow a second one. */
export let scriptPolicy: ScriptPolicy | undefined

/** Lit's policy as it was made; the build puts this call around its making. */
export function kept<P extends ScriptPolicy>(policy: P): P {
  scriptPolicy = policy
  return policy
}

/** What the policy allows to be loaded: this very script's later files, and nothing else. */
export function ownScript(address: string): string {
  const isOwn = /^https?:[^?#]+$/.test(address) && __LATER_FILES__.some(({ name }) => address.endsWith(`/${name}`))
  if (!isOwn) throw new TypeError(`${address} is not a script of liaison-kit`)
  return address
}
