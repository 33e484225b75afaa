/** Lets the browser save a text or a file under a name. Some browsers of phones do nothing: offer another way beside it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Not at once: some browsers read it only after they have asked where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
