import type { CodeTexts } from './code-text.ts'

export const page: CodeTexts['page'] = {
  unreachable: [
    'The hub cannot be reached.',
    'There is no network, the address is wrong, the hub does not run, or the browser stopped the request (http from a page on https, or the site’s security policy).',
    'The widget tries again by itself; nothing written is lost. The webmaster opens `HUB/healthz` in a browser and reads in the console why a request was stopped.',
  ],
  timeout: [
    'The hub did not answer for long.',
    'The line is slow or the hub busy: nothing came for 20 seconds (5 minutes for files).',
    'The widget tries again by itself. Where it stays, look at the line.',
  ],
  'bad-answer': [
    'What came back is not from a hub.',
    'The address is wrong, or a proxy or captive portal answered in its place.',
    'The webmaster checks `hub` and opens `HUB/healthz`, which names `liaison-hub`.',
  ],
  'server-error': [
    'The server failed and named no code.',
    'Most likely the proxy in front answered 5xx: the hub does not run, or the proxy is set up wrongly.',
    'The widget tries again by itself. Where it stays, look at the logs of proxy and hub.',
  ],
  'not-found': [
    'There is nothing about this committee or group, and no code was named.',
    '`committee` or `group` is mistyped, or the address is not a hub.',
    'The webmaster checks `hub`, `committee` and `group`.',
  ],
  'no-file': [
    'There is no file at `src`.',
    'It was not uploaded, or the address is wrong.',
    'The webmaster checks `src`, and that what `liaison publish` wrote has been uploaded.',
  ],
  'not-a-quota': [
    'The file at `src` is no whole `liaison-quota/1`.',
    'Another file was uploaded, or only part of it.',
    'Upload the `quota/ID.json` that `liaison publish` wrote once more.',
  ],
  'too-many-requests': [
    'Too many requests, and no code was named.',
    'The proxy in front limits them.',
    'Wait as long as the page says.',
  ],
  refused: [
    'It was not accepted, and no code was named; or this source can only be looked at.',
    'The proxy in front refused it, or the widget shows a file (`src`), where nothing can be recorded.',
    'Check what was written, or write on the hub’s own pages.',
  ],
  'origin-not-listed': [
    'The county has not listed this site: here one can only look.',
    'The browser lets the page read no answer of a hub that does not know its site.',
    'Sign in on the hub’s own pages, or have the county list the site.',
  ],
  'session-ended': [
    'The session is over.',
    'It is 12 hours old, or the access code was revoked or has expired.',
    'Sign in again. What has not been sent is still here and goes on after that.',
  ],
  'wrong-code': [
    'The access code is not right.',
    'It was mistyped or is another committee’s; one that was revoked or has expired is told so, too.',
    'Check it and type it again; for one that is lost or revoked, ask the county.',
  ],
  'other-group': [
    'The access code is another group’s.',
    'The page names a `group`, and somebody of another one signed in.',
    'Use the own group’s code, or its page.',
  ],
  'not-allowed': [
    'This access code does not allow that, and no code was named.',
    'The proxy in front answered 403.',
    'Use one that does; if none does, look at the proxy.',
  ],
  'too-large': [
    'It is larger than may be sent, and no code was named.',
    'The proxy in front limits the size.',
    'Shorten it; where pictures are stopped, raise the proxy’s limit to 32 MB or more.',
  ],
  'file-type': [
    'It is no JPEG, PNG, WebP or PDF.',
    'It has another format; renaming does not change it.',
    'Choose another file, or convert it.',
  ],
  'file-too-large': [
    'The file is larger than 5 MB.',
    'The picture or scan is large.',
    'Make it smaller and choose it again.',
  ],
  'part-not-fetched': [
    'What records could not be fetched.',
    'The network broke, or the hub was upgraded and the old file is gone.',
    'Try again, or load the page anew; or use the hub’s own pages. Nothing written is lost.',
  ],
}
