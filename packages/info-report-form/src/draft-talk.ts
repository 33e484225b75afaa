/** What the pages of one browser tell each other about drafts; each names the work it is about. */
export type Said =
  | { said: 'who' }
  /** It is being written here. */
  | { said: 'mine'; work: string }
  /** Somebody wants to go on with it elsewhere: let go of it. */
  | { said: 'give'; work: string }
  /** It was put down, and what was typed is kept. */
  | { said: 'given'; work: string }
  /** It is not being written here any more: sent, discarded, or the page is left. */
  | { said: 'left'; work: string }

/** The line between pages of one browser on which drafts are talked about. Where there is none, nobody answers. */
export class DraftTalk {
  private readonly line: BroadcastChannel | undefined

  /** @param scope whose drafts: other people's pages are on another line */
  constructor(scope: readonly string[], hear: (said: Said) => void) {
    if (typeof BroadcastChannel === 'undefined') return
    try {
      this.line = new BroadcastChannel(`liaison-drafts ${scope.join(' ')}`)
    } catch (error) {
      // A page whose origin counts for nothing, as one in a sandbox.
      if (!(error instanceof DOMException)) throw error
      return
    }
    this.line.onmessage = ({ data }: MessageEvent<Said>) => hear(data)
  }

  say(said: Said): void {
    this.line?.postMessage(said)
  }

  close(): void {
    this.line?.close()
  }
}
