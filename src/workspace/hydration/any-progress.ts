// Whether an earlier visit may have left work, found out without fetching the progress layer. Imported by the workspace.
import { DATABASE_NAME } from '../../progress/database-name.ts';

/** True also where the browser does not tell. Never rejects. */
export async function anyProgress(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
  } catch {
    return true;
  }
}
