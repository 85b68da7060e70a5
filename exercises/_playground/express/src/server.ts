import express from 'express';

const app = express();
const port = Number(process.env.PORT ?? 3000);
const wishes: string[] = ['A longer lunch break'];

app.use(express.urlencoded());

app.get('/', (_request, response) => {
  const list = wishes.map((wish) => `<li>${escape(wish)}</li>`).join('');
  response.send(`<!doctype html>
<html lang="en">
  <title>Playground</title>
  <h1>Wishes</h1>
  <ul>${list}</ul>
  <form method="post" action="/wishes">
    <label>Your wish <input name="wish" required></label>
    <button>Add</button>
  </form>
</html>`);
});

app.post('/wishes', (request, response) => {
  const wish = String(request.body?.wish ?? '').trim();
  if (wish === '') {
    response.status(400).send('Write a wish first.');
    return;
  }
  wishes.push(wish);
  response.redirect(303, '/');
});

app.listen(port, () => {
  console.log(`Listening on http://localhost:${port}`);
});

/** What a visitor wrote is text: without this, it could be a script. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
