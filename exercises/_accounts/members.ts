// People with an account, for the checks of the unit about accounts: their rows, and what they type to log in.
import type { Random } from '../../src/grading/random.ts';
import { insertInto } from '../_library/sql.ts';

export interface Member {
  id: number;
  name: string;
  email: string;
  role: 'member' | 'keeper';
  password: string;
  hash: string;
}

/** Passwords and what scrypt makes of them, cheaply, so that a check may log in many times. */
const KNOWN: readonly { password: string; hash: string }[] = [
  {
    password: 'Kelp & tern',
    hash: 'scrypt:1024:8:1$sBCkqZcfkt7LrDVb$7e8d5a43db55d09089c05b6cb2931df42711e835b3617bd06b2256822ec5b5f5df7a1354663fbdadbcdad067c79e1c1dd7fc59b516810bae47643876e31398f8',
  },
  {
    password: 'two flashes, then dark',
    hash: 'scrypt:1024:8:1$HKHCKQq9DfKs4bYv$b13c2bd54124776eefe251280cd39ebdbd9833f3cc7292c43169b862b870ed051e2f1ef49556e7a8af45881f36651f67a958b335bd5a650cb6d41b4e6b5963e8',
  },
  {
    password: 'Zoë counts gulls',
    hash: 'scrypt:1024:8:1$MEJC2hWug8eCT9Cg$abf96e3ceda3cb8cbce0329698050f02f972e77ae6a97851d037277f390c304af515be0fdcddc8fb389f8060f6066f8abecee31ad682dd4e65c53d1913eb98da',
  },
  {
    password: 'brass polish 1874',
    hash: 'scrypt:1024:8:1$WdztYfKVMrR7mSeN$7baabb609f372eb0c74474eae3f389c0f1e749e9fa0be3a297e44a3fac29899dc2576f65470279a5a5273d12387ebf3896341118f18367f705710fb802e489db',
  },
  {
    password: "O'Malley was here",
    hash: 'scrypt:1024:8:1$cKYqmRH2RGwPAFkn$2c0e8c42ef815fe34f4f5b4a36fe17e72e1003ee2c1fba17ce85bf9e5ef692dcd202686485f47ba1c56221ed2eacc8b801f3e44a61a85c8e66bb4359122b9865',
  },
  {
    password: '<b>fog</b> at dawn',
    hash: 'scrypt:1024:8:1$4SgNYyYAV9KLTqxm$c35f19c4d0747847b6eec37c180edf03003b316a5ab275b619d0cdb6ed76131446cc3fe654d5bfb4c546be05fb7b30454a6727f07850614733172378ca9b9641',
  },
  {
    password: 'wet ropes, dry socks',
    hash: 'scrypt:1024:8:1$AMwLWe7LYNsAtawz$18fdd838e994472aa5b0c18680b201739ccc9cd1339b1f5fb4ef04ad5917187fd35bb7b3d50bb16fc8407b265982f6352c388b8e73a12d3b17f77c0d433c1c7e',
  },
  {
    password: 'the cat is on watch',
    hash: 'scrypt:1024:8:1$svcFuCx9ZEpWDhnW$24d143b3ba0bb9712e913341e695ac25914894bdeb5e1792158d0c6b8c89efed66b7f65d9084a2ad43a6daed99969156394262559f80ce32723f68b07c2755a1',
  },
];

/** People with different names, passwords and ids; the first one is a keeper, the others are members. */
export function newMembers(random: Random, count: number): Member[] {
  const known = random.shuffle(KNOWN);
  let id = random.integer(2, 9);
  return random.names(count).map((name, index) => ({
    id: (id += random.integer(1, 4)),
    name: `${name} ${random.word()}`,
    email: `${random.word()}${index}@${random.word()}.example`,
    role: index === 0 ? 'keeper' : 'member',
    password: known[index]?.password ?? '',
    hash: known[index]?.hash ?? '',
  }));
}

/** The tables of users and sessions, as the exercises' data has them. */
export const SCHEMA = `CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'keeper'))
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL
) STRICT;

`;

/** SQL that puts them into the table of users. */
export function insertMembers(members: readonly Member[]): string {
  return insertInto(
    'users',
    members.map(({ id, name, email, role, hash }) => ({ id, name, email, role, password_hash: hash })),
  );
}
