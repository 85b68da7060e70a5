// The club's posts. A slug is the last part of a post's address.
export type Post = { slug: string; title: string; text: string };

export const posts: Post[] = [
  {
    slug: 'first-swim-of-2026',
    title: 'First swim of 2026',
    text: 'Eleven degrees, nine of us, one very surprised heron.',
  },
  {
    slug: 'renew',
    title: 'Renew your membership',
    text: 'The year ends in March. Ask Gus at the gate for the form, or he will ask you.',
  },
  {
    slug: 'newcomers',
    title: 'For newcomers',
    text: 'Bring a towel, a friend and something hot to drink.',
  },
];
