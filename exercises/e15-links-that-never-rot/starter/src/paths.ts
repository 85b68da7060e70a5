/** Every page of the site: its name, and the path where it lives. */
export const paths: Record<string, string> = {
  home: '/',
  people: '/people',
  person: '/people/:name',
  photo: '/people/:name/photos/:n',
};
