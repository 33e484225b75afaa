import { LiaisonElement } from '@liaison-kit/ui/reading'

// Beside this very script: a page that copies the one copies the other.
const { src } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>
if (src) LiaisonElement.sheet = new URL('liaison.css', src).href
