// What a download is called. Imported by the preview.

/** RFC 6266, without `filename*`'s other encodings than UTF-8. Falls back on the path's last part. */
export function fileName(disposition: string, path: string): string {
  const encoded = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const last = path.split(/[?#]/, 1)[0]?.split('/').at(-1);
  const name = (encoded && decodedOrUndefined(encoded)) ?? plain?.[1] ?? plain?.[2] ?? last;
  return name?.replace(/[/\\]/g, '_') || 'download';
}

function decodedOrUndefined(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
