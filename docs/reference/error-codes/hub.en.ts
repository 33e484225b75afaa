import type { CodeTexts } from './code-text.ts'

export const hub: CodeTexts['hub'] = {
  'bad-input': [
    'The body or a parameter is wrong; `faults` says where.',
    'A field or parameter is mistyped, left out or not known.',
    'Mend each of the `faults`: `path` is the place, `code` is told under [what was handed in](#content), `message` says how. Then send it again.',
  ],
  'bad-json': [
    'It is no whole JSON, or not in UTF-8.',
    'The text was cut off, a quote or comma is missing, or it was sent as GBK or the like.',
    'Have a library make the JSON, and send it in UTF-8.',
  ],
  'too-deep': [
    'The JSON has too many levels.',
    'Lists and objects lie more than 64 deep inside one another; what is right has eight at most.',
    'Look at the program that makes it: it has probably put something into itself.',
  ],
  'broken-off': [
    'The body did not arrive as a whole.',
    'The connection broke, or was too slow: headers within 10 seconds, the whole request within 300.',
    'Nothing was kept: send it again as it is. Where it happens often, look at the line and the proxy’s time limits, or send less at once.',
  ],
  'not-signed-in': [
    'There is no token.',
    'The request has no `Authorization: Bearer TOKEN`, or one with characters no token has.',
    'Exchange an access code for a token at `sign-in` and send it with each request. A proxy in between must not take `Authorization` away.',
  ],
  'session-over': [
    'The token is no longer good.',
    'It is 12 hours old, somebody signed out, or it is of another committee.',
    'Sign in again. What is written and not sent yet is sent after that.',
  ],
  'wrong-code': [
    'The access code is not right.',
    'It was mistyped or is not whole, or it is of another committee.',
    'Check it and type it again (case and spaces do not matter); for one that is lost, ask the county. After five wrong ones an address has to wait.',
  ],
  'code-revoked': [
    'The access code has been revoked.',
    'The county revoked it; whoever used it is signed out.',
    'Ask the county for another.',
  ],
  'code-expired': [
    'The access code has expired.',
    'Its last day (still inside) is over, in the committee’s zone.',
    'Ask the county for another.',
  ],
  'not-allowed': [
    'This role may not do that.',
    'It is for the county alone, it is for somebody else to write, or a member asked for a roster or roll.',
    'Use an access code that may; to have something corrected, ask the group that wrote it, or the county.',
  ],
  'already-marked': [
    'A mark stands already: a member can ask for leave, or take it back, no more.',
    'The group or the county has recorded how it was.',
    'Ask them to correct the mark.',
  ],
  'origin-not-listed': [
    'The site the request comes from is not one the county has listed.',
    'A page of another origin wants to write, and `committee.origins` does not hold it. Another scheme, host or port is another origin.',
    'Write on the hub’s own pages (`/desk/`), or have the county list the site there. A program that calls directly sends no `Origin`.',
  ],
  'not-found': [
    'There is no such path, thing or term, or it is not yours.',
    'The address is wrong; what is written or asked about is not there or is somebody else’s (which of the two is not told); or no term had begun on the day asked about.',
    'Check address and ids. For a day, ask about another, or name the term.',
  ],
  'unknown-committee': [
    'There is no such committee.',
    'The id in the path is mistyped, or this hub does not have it.',
    'Check the id; `liaison init` or `liaison import` makes a new one.',
  ],
  'unknown-group': [
    'There is no such liaison group, or it is not yours.',
    'The id is mistyped, or a clerk or member asked about another group.',
    'Check the id; clerks and members leave `group` out and get their own part.',
  ],
  'unknown-access-code': [
    'There is no such access code.',
    'The id is not right: it is what stands before the “-” of the code.',
    'Read the list of access codes and revoke by the `id` there.',
  ],
  'unknown-file': [
    'There is no such file, or it is not yours.',
    'The id is mistyped; it is not uploaded yet; no record named it for 30 days and it was dropped; or the record that names it is not yours.',
    'Check the id; of what was just recorded, try later; else whoever recorded it uploads it again.',
  ],
  'nothing-known': [
    'Nothing had been recorded by that day.',
    '`knownOn` is before the first entry.',
    'Ask about a later day.',
  ],
  'unknown-gathering': [
    'There is no such gathering, or it is not yours.',
    'The id is mistyped, or it is another group’s.',
    'Take the id from the ledger (`gatherings`).',
  ],
  'method-not-allowed': [
    'This path does not know the method.',
    'For example `POST` to what can only be read.',
    'Use one of those the header `Allow` names.',
  ],
  'ledger-moved': [
    'The ledger was changed meanwhile; nothing was kept.',
    'An import reads the ledger before it writes; in between somebody changed the same part, or the data were restored from a backup.',
    'Preview again, check, and import. It is rarer when not everybody records at the same time.',
  ],
  'too-large': [
    'The body is larger than it may be.',
    'Signing in takes 16 KB, most calls 1 MB, pictures 5 MB, spreadsheets 20 MB, ledgers 32 MB. A proxy in front may have a limit of its own.',
    'Send entries in several batches; make pictures smaller; drop pictures from a spreadsheet or split it.',
  ],
  'too-many-entries': [
    'There are too many entries in one request.',
    'There are more than 500.',
    'Send at most 500 at once.',
  ],
  'files-full': [
    'The room for pictures and scans is used up.',
    'Those of one committee have come to 20 GB together.',
    'Files that no record names any more are dropped after 30 days. Whoever starts the hub from the library can raise `limits.filesBytes`; `liaison serve` has no such option.',
  ],
  'wrong-content-type': [
    'The `Content-Type` is not right.',
    'Entries and ledgers are `application/json`; files are JPEG, PNG, WebP or PDF; a spreadsheet is not sent in a form.',
    'Say the right `Content-Type`; send a spreadsheet’s bytes as the body.',
  ],
  'wrong-file-type': [
    'The file is not of the type it is said to be.',
    'Its first bytes do not fit the `Content-Type`, as of a picture that was only renamed.',
    'Say its real type, or save it as JPEG, PNG, WebP or PDF.',
  ],
  'hash-mismatch': [
    'Content and id of a file do not fit.',
    'The SHA-256 in the path is not that of the bytes received: it was computed of something else, or they were damaged on the way.',
    'Compute it of the bytes as they are sent, and upload again.',
  ],
  'sheet-faults': [
    'The spreadsheet has faults; nothing was imported.',
    'There is at least one, and then nothing of the file is taken.',
    'Mend each cell in `faults`: `path` is like `名册!C7`, `code` is told under [spreadsheets](#spreadsheets). Use `preview=true` first.',
  ],
  'sheet-too-heavy': [
    'The spreadsheet takes too much to read or make.',
    'It took more than a minute or 384 MB, as with very many empty rows, formats or formulas.',
    'Leave only the data, without empty rows and formats, or split the file.',
  ],
  'id-reused': [
    'The id belongs to another entry.',
    'Two entries of different content have the same id.',
    'Give this one a new id (a UUIDv7) and send it. The other stays as it is.',
  ],
  'too-many-tries': [
    'The access code was wrong too often.',
    'Five wrong ones from one address for one code; then 30 seconds, doubling each time, up to 15 minutes.',
    'Wait as `Retry-After` says, check the code, try again. Other codes and other computers are free; an hour without a try clears it.',
  ],
  'too-many-requests': [
    'Too many requests from one address.',
    'Without signing in, an address has 300 at once and 20 more each second; signing in and quotas of past days cost more. Many computers behind one exit are one address.',
    'Wait as `Retry-After` says. Requests with a token are not counted. A proxy in front must set `X-Forwarded-For`.',
  ],
  'too-many-streams': [
    'Too many streams are open.',
    '429: one session has 20 open; 503: the hub has 2000.',
    'Close pages that are not used and come again after 30 seconds. Recording goes on; without a stream, read from time to time.',
  ],
  internal: [
    'Something failed inside the hub.',
    'Nobody foresaw it. What was sent is not acknowledged.',
    'Keep it and send it again as it is: nothing is there twice. If it stays, look for the `requestId` in the hub’s log and report it.',
  ],
  busy: [
    'Too many are writing or uploading just now.',
    'More entries, bodies, uploads or spreadsheets wait than the hub takes at once.',
    'Nothing was kept. Wait a few seconds as `Retry-After` says and send it again as it is.',
  ],
  stopping: [
    'The hub is stopping or starting anew.',
    'Whoever runs it is stopping it.',
    'Nothing was kept. Wait as `Retry-After` says and send it again as it is.',
  ],
  'storage-failed': [
    'Data cannot be read or written just now.',
    'The disk or the database failed, or the data are damaged.',
    'Keep it and send it again later: nothing is there twice. Whoever runs the hub finds the reason in its log by the `requestId`; see [data and service](#data-and-service).',
  ],
  'disk-full': [
    'The disk is full.',
    'There is no room where the data lie. What was acknowledged is there.',
    'Make room; the hub needs no restart. What was not acknowledged is sent again then.',
  ],
  'clock-backwards': [
    'The hub’s clock has gone backwards.',
    'It is more than five minutes before the last entry; to go on would confuse the order of entries.',
    'Set the clock right and have it kept right; the data need no change. What was not acknowledged is sent again then.',
  ],
}
