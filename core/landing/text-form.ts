export type Eol = 'lf' | 'crlf';
