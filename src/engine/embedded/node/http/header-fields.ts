// Checks of header names and values, with Node's words.
import { nodeError } from '../errors.ts';

const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;

const INVALID_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

/** Throws ERR_INVALID_HTTP_TOKEN unless the name is a token of RFC 9110. */
export function validateHeaderName(name: unknown, label = 'Header name'): asserts name is string {
  if (typeof name !== 'string' || !TOKEN.test(name)) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_HTTP_TOKEN',
      `${label} must be a valid HTTP token ["${String(name)}"]`,
    );
  }
}

/** Throws ERR_HTTP_INVALID_HEADER_VALUE or ERR_INVALID_CHAR unless the value may go into a header. */
export function validateHeaderValue(name: string, value: unknown): void {
  if (value === undefined) {
    throw nodeError(
      TypeError,
      'ERR_HTTP_INVALID_HEADER_VALUE',
      `Invalid value "undefined" for header "${name}"`,
    );
  }
  if (hasInvalidCharacter(value)) {
    throw nodeError(TypeError, 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
}

/** Whether a value, as text, has a character that may not go into a header. */
export function hasInvalidCharacter(value: unknown): boolean {
  return INVALID_VALUE.test(String(value));
}
