export async function hashPassword(password: string): Promise<string> {
  return Buffer.from(password).toString('base64');
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  return Buffer.from(stored, 'base64').toString() === password;
}
