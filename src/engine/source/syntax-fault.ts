// A syntax error between the parser that found it and the words that Node has for it. For the parser.

/** What Babel's parser says of an error, its place taken off the message. */
export interface ParserFault {
  pos: number;
  reasonCode: string;
  message: string;
  details: { expected?: string | null; kind?: string; missingPlugin?: string[] };
}

/** What Node says, and which part of the text it marks. */
export interface SyntaxWords {
  message: string;
  start: number;
  length: number;
}
