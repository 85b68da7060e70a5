// Saves bytes that a learner's server sent, after the learner asked for it. Imported by the preview.

/** Always saves, never opens: the bytes are hostile, and a page made of them would have the course's rights. */
export function saveFile(name: string, body: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([body.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
