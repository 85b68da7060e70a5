/** The text to store in place of a password. */
export async function hashPassword(password: string): Promise<string> {
  return password;
}

/** Whether a stored text was made of this password. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  return password === stored;
}
