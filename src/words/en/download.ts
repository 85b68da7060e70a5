// The README of a project that is taken away as a zip.

export const readme = `A server of your own. It needs Node 24 or newer, from https://nodejs.org.

    npm install
    npm start

Then open http://localhost:3000 in a browser. Press Ctrl+C to stop the server.
`;
export const readmeSettings =
  'Its settings are in `.env`. That file is not for version control: on a host you set them there.\n';
