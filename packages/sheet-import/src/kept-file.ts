/** The most a hub takes in, told before a file is chosen. */
export const LIMIT_MB = 20

/** Why a file is not taken. */
export type Unfit = 'many' | 'too-large' | 'unreadable'

/**
 * A chosen or dropped file, kept as it is now: what is looked through is then what is imported, also when the sheet is saved again in
 * between, which makes a browser refuse to read it.
 */
export async function keptFile(files: readonly File[]): Promise<File | Unfit> {
  const [file] = files
  if (!file || files.length > 1) return 'many'
  if (file.size > LIMIT_MB * 1024 * 1024) return 'too-large'
  try {
    // Older kernels have no `arrayBuffer` of a file itself.
    return new File([await new Response(file).arrayBuffer()], file.name, { type: file.type })
  } catch {
    // A folder, or a file that is gone or that another program holds.
    return 'unreadable'
  }
}

/** `18 KB`, `2.5 MB`. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
