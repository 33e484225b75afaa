import { open, rename, rm } from 'node:fs/promises'

/** Writes a file so that whoever reads sees the old one or the new one, never part of either. Its folder is put on disk apart. */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.liaison-new`
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Puts on disk what names a folder holds. */
export async function syncFolder(path: string): Promise<void> {
  // A folder cannot be opened there.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
