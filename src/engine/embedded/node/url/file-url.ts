// `fileURLToPath` and `pathToFileURL`, for POSIX paths.
import { invalidArgType, nodeError } from '../errors.ts';
import { path } from '../path.ts';
import { validateString } from '../validators.ts';

/** The absolute path of a file: URL. */
export function fileURLToPath(url: string | URL): string {
  const parsed = typeof url === 'string' ? new URL(url) : url;
  if (!(parsed instanceof URL)) throw invalidArgType('path', ['string', 'URL'], url);
  if (parsed.protocol !== 'file:') {
    throw nodeError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  }
  if (parsed.hostname !== '') {
    throw nodeError(
      TypeError,
      'ERR_INVALID_FILE_URL_HOST',
      'File URL host must be "localhost" or empty on linux',
    );
  }
  if (/%2f/i.test(parsed.pathname)) {
    const message = 'File URL path must not include encoded / characters';
    throw Object.assign(nodeError(TypeError, 'ERR_INVALID_FILE_URL_PATH', message), { input: parsed });
  }
  return decodeURIComponent(parsed.pathname);
}

/** The file: URL of a path, which is taken relative to the working directory. */
export function pathToFileURL(name: string): URL {
  validateString(name, 'path');
  const absolute = path.resolve(name) + (name.endsWith('/') && name !== '/' ? '/' : '');
  const escaped = absolute.replace(/[%\\\n\r\t?#]/g, (character) => encodeURIComponent(character));
  return new URL(`file://${escaped}`);
}
