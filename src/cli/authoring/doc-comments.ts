// Members of a type with their doc comments, read from the source. For the authors' reference.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A member as an author uses it. */
export interface DocumentedMember {
  /** `get(path, options?)`. */
  signature: string;
  /** The doc comment in one line; empty without one. */
  about: string;
}

/** The public members of the interface, class or object `name` in `file`, in order. Throws an Error when it is not there. */
export function documentedMembers(file: string, name: string): DocumentedMember[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const members = source.statements.flatMap((statement): readonly ts.Node[] => {
    if (
      (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      statement.name?.text === name
    )
      return statement.members;
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declaration) =>
      declaration.name.getText() === name &&
      declaration.initializer &&
      ts.isObjectLiteralExpression(declaration.initializer)
        ? [...declaration.initializer.properties]
        : [],
    );
  });
  if (members.length === 0) throw new Error(`${file} has no ${name}.`);
  return members.flatMap((member) => documented(member) ?? []);
}

function documented(member: ts.Node): DocumentedMember | undefined {
  if (ts.isConstructorDeclaration(member) || ts.isCallSignatureDeclaration(member)) return undefined;
  const { name } = member as ts.NamedDeclaration;
  if (!name || ts.isPrivateIdentifier(name)) return undefined;
  const isFunction = ts.isFunctionLike(member) && !ts.isGetAccessor(member);
  const typed =
    ts.isPropertySignature(member) && member.type && ts.isFunctionTypeNode(member.type)
      ? member.type
      : undefined;
  const callable = isFunction ? member : typed;
  const parameters = callable?.parameters.map(({ name: own, questionToken, initializer, dotDotDotToken }) => {
    const mark = questionToken || initializer ? '?' : '';
    return `${dotDotDotToken ? '…' : ''}${own.getText()}${mark}`;
  });
  const comments = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const about = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' ');
  return {
    signature: `${name.getText()}${parameters ? `(${parameters.join(', ')})` : ''}`,
    about: about.replace(/\s+/g, ' ').trim(),
  };
}
