import { RecordingElement } from '@liaison-kit/ui'
import type { TemplateResult } from 'lit'
import { html } from 'lit'

/** `<liaison-desk-door>`: where one signs in to the desk, and sees who is signed in. The page's source is handed in. */
export class DeskDoor extends RecordingElement {
  protected override body(): TemplateResult {
    return html`${this.data.session ? this.signIn.signedIn() : this.signInPanel()}`
  }
}

customElements.define('liaison-desk-door', DeskDoor)
