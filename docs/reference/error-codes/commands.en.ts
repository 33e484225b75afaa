import type { CodeTexts } from './code-text.ts'

export const store: CodeTexts['store'] = {
  'dir-in-use': [
    'Another program uses the data directory.',
    'A hub or a command writes to it and does not answer commands; on Windows that holds for every command while a hub runs.',
    'Stop that program and try again. One program at a time writes a directory.',
  ],
  'dir-read-only': [
    'The directory cannot be written.',
    'It belongs to another user, or the disk is mounted read-only.',
    'Let the user that runs the program read and write it, or use another directory.',
  ],
  'dir-unusable': [
    'The path cannot be used as a directory.',
    'It is a file, its parent is not there, or no socket can be made in it (a network disk).',
    'Name a directory on a disk of this machine; make the folder for a backup first.',
  ],
  'disk-full': [
    'There is no room on the disk.',
    'The disk of the data, the database, the backup or the public pages is full; erasing needs twice the size of the database file as well.',
    'Make room and do it again; a running hub needs no restart.',
  ],
  'storage-failed': [
    'Reading or writing failed.',
    'The disk failed; the database is too busy, read-only, without the rights or not in UTF8; a backup still reads what is to be erased; or the running hub broke off.',
    'Look at disk or database by the code in the message, and do it again. What was not acknowledged was not written.',
  ],
  damaged: [
    'The data or the backup are damaged.',
    'The disk failed, another program changed the file, or a backup was not copied as a whole.',
    'Change nothing, keep a copy, and restore a good backup to an empty place; of a damaged backup, take another.',
  ],
  'database-unreachable': [
    'The database cannot be reached.',
    'It does not run, the network is down, user or password are wrong, there is no such database, or all its connections are taken.',
    'Check `DATABASE_URL` and the database as the message says. A hub connects again by itself.',
  ],
  'newer-schema': [
    'A newer program wrote the data or the backup.',
    'The program was set back, or the backup comes from a newer one.',
    'Upgrade the program; the data were not changed.',
  ],
  'clock-backwards': [
    'The clock is more than five minutes before the last entry.',
    'It is not set right, or a virtual machine went back to a snapshot.',
    'Set the clock and start again. The data were not changed.',
  ],
  'backup-exists': ['The backup file is there already.', 'A backup never overwrites another.', 'Use another name.'],
  'not-a-backup': [
    'It is no backup of this program, or is not there.',
    'The path is wrong, or names a data directory.',
    'Name a file that `liaison backup` made. Nothing was restored.',
  ],
  'not-empty': [
    'There are data where the backup is to go.',
    'A backup is restored to an empty directory or database only.',
    'Use an empty one. What was there was not changed.',
  ],
  'port-in-use': ['The port is taken.', 'Another program or hub uses it.', 'Stop that, or use another `--port`.'],
  'cannot-listen': [
    'The hub cannot listen at this address and port.',
    '`--host` is no address of this machine, or a port below 1024 needs rights.',
    'Use another address or port; to be reached from outside, put a proxy in front.',
  ],
}

export const command: CodeTexts['command'] = {
  'committee-exists': [
    'The committee exists already.',
    '`liaison init` was given an id that is taken.',
    'Check the id. Nothing was changed.',
  ],
  'which-committee': [
    'It is not clear which committee is meant.',
    'The data hold several, and the command names none.',
    'Name it with `--committee`; the message lists them.',
  ],
  'unknown-entry': [
    'There is no such entry to erase.',
    'The id given to `liaison erase` is not right.',
    'Check it; `GET entries?about=…` gives the ids.',
  ],
  'folder-of-another': [
    'The folder holds another committee’s public pages.',
    '`liaison publish --out` names the folder of another.',
    'Choose another folder. Nothing was changed.',
  ],
  'not-ours': [
    'The folder for public pages holds other files, or its list is damaged.',
    'A file there was not written by `liaison publish`, and is not overwritten.',
    'Choose an empty folder, or move the file away. Nothing was changed.',
  ],
  'unknown-call': [
    'The running hub does not know the command.',
    'Hub and command are of different versions.',
    'Bring both to the same version and start the hub anew.',
  ],
}

export const erase: CodeTexts['erase'] = {
  'still-newest': ['It is the newest entry about its thing.', 'Send the corrected value first, then erase this one.'],
  erasure: ['It is itself the record of an erasure.', 'It stays.'],
  erased: ['Its value is gone already.', 'There is nothing left to do.'],
  reason: ['No reason is given.', 'Give one with `--reason`, without repeating what is erased.'],
}

export const chain: CodeTexts['chain'] = {
  seq: ['A number is missing, there twice, or out of order.', 'Entries were taken out or put in.'],
  previous: ['It does not follow on the one before.', 'The one before was changed or replaced.'],
  value: ['Its value is not what was sealed.', 'The value was changed, or is damaged.'],
  hash: ['Something beside its value was changed.', 'Such as its time, its writer or its id.'],
  erased: ['Its value is gone without a record of the erasure.', 'It was not erased with `liaison erase`.'],
  head: [
    'The last entries are missing, or not those the head was moved to.',
    'They were taken away, or a partial copy was restored.',
  ],
}
