/** What a parameter may be, as a pattern for a path. */
export const int = '{[0-9]+}' as const;
export const slug = '{[a-z0-9]+(?:-[a-z0-9]+)*}' as const;
export const uuid = '{[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}' as const;
export const path = '{[a-zA-Z0-9._-]+(?:/[a-zA-Z0-9._-]+)*}' as const;
