/// <reference types="handlebars" />

/** The part of Handlebars that is used: its parser, without the compiler and the run time around it. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(text: string): hbs.AST.Program;
  /** Of it, where it stopped: the line from 1, the column from 0. */
  export const parser: {
    readonly lexer: { readonly yylloc: { readonly first_line: number; readonly first_column: number } };
  };
}
