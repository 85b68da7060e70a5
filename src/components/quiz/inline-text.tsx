// Words with `code` between backticks, as in Markdown. Imported by the quiz.

export function InlineText({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  );
}
