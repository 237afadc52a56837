/** The statements that templates are made of, told apart by their type. Whatever else Handlebars knows is refused where it is met. */
export type StatementNode =
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement;

/** The expressions that stand in them. */
export type ExpressionNode =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.NullLiteral;

/** The statements of a program; a block without a body or without `else` has none. */
export function statementsOf(program: hbs.AST.Program | undefined): readonly StatementNode[] {
  return (program?.body ?? []) as StatementNode[];
}
