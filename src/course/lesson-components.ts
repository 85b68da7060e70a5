// The components that lessons may use, with their attributes. For the course lint and the authors' reference.

/** One attribute of a component. */
export interface ComponentAttribute {
  /** What it is for, in a sentence. */
  about: string;
  required?: true;
  /** All values that it may have, when they are few. */
  values?: readonly string[];
}

/** A component of lessons. */
export interface LessonComponent {
  /** What it is for, in a sentence. */
  about: string;
  attributes: Readonly<Record<string, ComponentAttribute>>;
}

/** By the name that lessons use. */
export const lessonComponents: Readonly<Record<string, LessonComponent>> = {
  Callout: {
    about: 'An aside that matters right here.',
    attributes: {
      kind: {
        about: 'note adds, tip saves work, careful prevents a mistake, flask speaks to those who know Flask.',
        values: ['note', 'tip', 'careful', 'flask'],
      },
      title: { about: 'Its heading. Default: a word for the kind.' },
    },
  },
  Exchange: {
    about:
      'A request to a program of this lesson and the answer that it really gives, played when the site is built.',
    attributes: {
      sample: { about: 'The program, as its code blocks name it: sample="shop".', required: true },
      request: { about: 'Method and path: request="GET /pets".', required: true },
      status: { about: 'The status that the text speaks of: status={200}.', required: true },
      headers: { about: 'Fields of the request: headers={{ Accept: "text/html" }}.' },
      body: { about: 'The body of the request.' },
      show: { about: 'Fields of the response that are shown. Default: the content type.' },
      lines: { about: 'How many lines of the body are shown. Default: 12.' },
    },
  },
  Figure: {
    about: 'A picture with a caption: an inline SVG with a title and a desc, or an image.',
    attributes: { caption: { about: 'What one should see in it: caption="…".', required: true } },
  },
  Predict: {
    about: 'A question that the reader answers before finding out.',
    attributes: {
      question: { about: 'What will happen: question="…".', required: true },
      options: { about: 'Two to four answers: options={["…", "…"]}.', required: true },
      answer: { about: 'The right one, from 1: answer={2}.', required: true },
    },
  },
  Rosetta: {
    about: 'The same idea in Flask and in our words: two code blocks.',
    attributes: { caption: { about: 'What both sides do: caption="…".', required: true } },
  },
  Steps: { about: 'Things to do in order: a numbered list.', attributes: {} },
  Task: {
    about: 'An exercise’s task, in its own words.',
    attributes: { exercise: { about: 'The exercise’s folder: exercise="e01-say-hello".', required: true } },
  },
  Term: {
    about: 'A word of the glossary, with a link to its meaning.',
    attributes: { is: { about: 'The glossary’s word, where the text has another form: is="route".' } },
  },
};
