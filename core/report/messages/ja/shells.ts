/** エディターとシェルが表示する、コマンドについての文: 回答ファイルのスキーマと補完。 */
export const shells = {
  'schema.title': 'generator-ecr-privatelink の回答',
  'schema.description':
    '--answers で指定するファイルです。どのキーも省略できます。指定のないものは質問されるか、デフォルト値になります。複数の回答にまたがる規則は、コマンドが検証します。',
  'help.schema': '回答ファイルの JSON Schema を出力する (エディターや検証で使う)',
  'help.completion': 'このコマンドの補完スクリプト (bash、zsh、fish、powershell) を出力する',
  'rule.oneShell': '余分な引数です。指定できる SHELL は 1 つです',
  'rule.noWords': '余分な引数です。{command} に引数はありません',
} as const;
