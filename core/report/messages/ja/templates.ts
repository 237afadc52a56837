import type { templates as english } from '../en/templates.js';
import type { Translation } from '../message.js';

export const templates: Translation<typeof english> = {
  'templates.syntax': '{found} があります。ここに書けるもの: {expected}',
  'templates.unread': 'Handlebars の構文として読めません',
  'templates.blockEnd': 'ブロック #{opened} が {closed} で閉じられています',
  'templates.unsupported': '{what} には対応していません',
  'templates.noHelper': 'ヘルパー {name} はありません',
  'templates.noHelperName': '{name} はヘルパーの名前ではありません',
  'templates.noPartial': 'パーシャル {name} はありません',
  'templates.partialName': 'パーシャルの名前は直接書いてください',
  'templates.partialContext': 'パーシャルに別のコンテキストを渡すことには対応していません',
  'templates.escape': 'HTML エスケープは行われないため、波かっこは 2 つで足ります',
  'templates.literal': 'リテラルは波かっこなしで書いてください',
  'templates.blockArgument': '#{name} の引数は名前なしで 1 つだけです',
  'templates.blockNames': 'ブロックパラメータの名前 (as |…|) には対応していません',
  'templates.noBlock': '#{name} には対応していません',
  'templates.outside': '{name} はテンプレートの外を指しています',
  'templates.method': '{name} は JavaScript のメソッド名なので使えません',
  'templates.outerData': '{name}: 外側のループのデータは参照できません',
  'templates.noData': '{name} はここでは使えません',
  'templates.noKey': '{name} はここにはありません',
  'templates.noArgument': 'ヘルパーの引数に値がありません',
  'templates.arguments': 'ヘルパーの呼び出し方は {usage} です。ここでの引数の数: {given}',
  'templates.helperGiven': 'ヘルパー {name} は渡された値 ({given}) を扱えません。呼び出し方: {usage}',
  'templates.helperNothing': 'ヘルパー {name} は、渡された値に対応するものを見つけられません',
  'templates.helperFails': 'ヘルパー {name} を実行できません: {reason}',
  'templates.partFails': 'パーシャルを出力できません: {reason}',
  'templates.partGiven': 'パーシャルが参照する値がありません',
  'templates.printsList': 'リストはそのまま出力できません。#each で繰り返すか、join または json を使ってください',
  'templates.printsObject':
    'オブジェクトはそのまま出力できません。キー ({keys}) のどれかを指定するか、json を使ってください',
  'templates.tooDeep': 'ブロックまたは呼び出しの入れ子が 100 段を超えています',
  'templates.tooMuch': '処理が長すぎるか、出力が 1 MB を超えています',
  'templates.notPlain': '出力に復帰文字 (CR)、NUL、BOM、または不完全な文字が含まれています',

  'templates.unknownFile': 'このツールのテンプレートではありません',
  'templates.notText': 'UTF-8 のプレーンテキストではありません (バイナリ、UTF-16、または余分な復帰文字)',
  'templates.large': '256 kB を超えています',
  'templates.empty': 'テンプレート (terraform/providers.tf.hbs など) がありません',
  'templates.outsideRepository':
    '{around} の中の独立したフォルダーにしてください。どのチェックアウトでも見つかるように、相対パスで記録されます',
  'templates.other':
    '{root} は別のテンプレートで生成されています。変更するには: refresh --templates DIR (none: 標準のテンプレートのみ)',

  'templates.link':
    '{place} はシンボリックリンクです。テンプレートはリンクをたどって読み込まれません。何も書き込まれていません。',
  'templates.manyFiles':
    'テンプレートのフォルダー {folder} の項目数が {most} を超えています。何も書き込まれていません。',
  'templates.missing':
    'このプロジェクトは {folder} のテンプレートで生成されていますが、そのフォルダーがありません。元に戻すか、別のフォルダーを指定してください: refresh --templates DIR (none: 標準のテンプレートのみ)。何も書き込まれていません。',
  'templates.recordedOutside':
    'このプロジェクトに記録されたテンプレートのフォルダー {folder} はリポジトリの外にあるため、使われません。別のフォルダーを指定してください: refresh --templates DIR (none: 標準のテンプレートのみ)。何も書き込まれていません。',
  'templates.changed':
    '{folder} のテンプレートは、プロジェクトの生成時から変更されています。変更内容の確認: diff。適用するには: refresh --templates DIR。何も書き込まれていません。',
};
