import type { landing as english } from '../en/landing.js';
import type { Translation } from '../message.js';

export const landing: Translation<typeof english> = {
  'landing.conflict.unmanaged': '内容の異なるファイルがすでに存在します。既存のファイルは上書きされません',
  'landing.conflict.jsonSyntax':
    'すでに存在しますが、有効な JSON ではありません。設定を追加できるように修正してください',
  'landing.conflict.jsonNoObject': 'すでに存在しますが、設定を追加できる JSON オブジェクトではありません',
  'landing.conflict.jsonNesting': 'すでに存在しますが、入れ子が深すぎるため設定を追加できません',
  'landing.conflict.jsonKeyTwice':
    'すでに存在しますが、同じキーが 2 回指定されています ({line} 行)。どちらか一方を削除してください',
  'landing.conflict.jsonProto': 'すでに存在しますが、__proto__ というキーがあります ({line} 行)。削除してください',
  'landing.conflict.jsonDiffers':
    'すでに存在し、{keys} の値が異なります。既存のファイルのキーを変更または削除してください',
  'landing.conflict.edited': '生成後に編集されています',
  'landing.conflict.renamed': '以前のパスは {path} です。ここではファイルの移動は行われません',
  'landing.conflict.markers': '競合マーカーが残っています。先に解決してください',
  'landing.conflict.side': '双方で変更されていますが、{path} がすでにあります',
  'landing.conflict.otherTemplate': '以前は別のテンプレート ({template}) から生成されています',
  'landing.notice.deleted': 'テンプレートは変更されましたが、削除されたままにします。取得するには: restore {path}',
  'landing.notice.dropped':
    '生成の対象ではなくなりましたが、編集されているため残します。今後はこのツールの管理対象外です',
  'landing.unsafe.place': '{place} は書き込めるファイルではありません',
  'landing.unsafe.link': '{place} はシンボリックリンクです。リンクをたどることも置き換えることもありません',
  'landing.unsafe.folder': '{place} はフォルダーです',
  'landing.unsafe.notAFolder': '{place} はフォルダーではありません',
  'landing.unsafe.other': '{place} は通常のファイルではありません',
  'landing.unsafe.binary': '{place} は UTF-8 のテキストではありません',
  'landing.unsafe.large': '{place} は 1 MB を超えています',

  'landing.conflicts.new': '既存のファイルと競合するため、何も書き込まれていません。',
  'landing.conflicts.project': 'このプロジェクトのファイルに確認が必要な競合があるため、何も書き込まれていません。',
  'landing.changed': '実行中にファイルが変更されたため、何も書き込まれていません。コマンドを再度実行してください。',

  'landing.refused.root': '{place} はファイルであり、フォルダーではありません。何も書き込まれていません。',
  'landing.refused.path':
    'パス {path} は拒否されました。プロジェクトのフォルダーの外を指すか、予約されたフォルダー名を含む可能性があります。',
  'landing.refused.stateFolder':
    '{place} が想定と異なります (1 MB 以下の通常のファイル、またはフォルダーである必要があります)。内容は使用されません。',
  'landing.refused.stateJson':
    '.ecr-privatelink/state.json が UTF-8 の有効な JSON ではありません。マージの競合マーカーが残っている場合は解消してください。',
  'landing.refused.state':
    '.ecr-privatelink/state.json は拒否されました。{part} がこのツールの書き込む形式と異なります。バージョン管理からファイルを復元してください。',
  'landing.refused.newer':
    'このプロジェクトは、より新しいバージョンのツールで書き込まれています。そのバージョンを使用してください: npx generator-ecr-privatelink@{version}',

  'landing.refused.journal':
    '{place} はこのツールが書いた形ではないため、これによる復元は行いません。プロジェクトをバージョン管理と比べてから、このファイルを削除してください。',
  'landing.refused.backup': '{place} のバックアップは欠けているか変更されているため、何も戻しませんでした。',
  'landing.locked':
    '別の実行がこのプロジェクトに書き込み中のため、何も書き込みませんでした。実行中のものがなければ {place} を削除してください。',
  'landing.interrupted': 'このプロジェクトでの実行が中断されたか、まだ実行中です。元の状態に戻すには: undo',
  'landing.recovered': '中断された実行があったため、プロジェクトを実行前の状態に戻しました。',
  'landing.recovered.left': 'その後に変更されたため、そのまま残したファイル: {paths}',
  'landing.recover.failed':
    '中断された実行があり、次のファイルを戻せませんでした: {paths}。バージョン管理から復元してから .ecr-privatelink/journal.json を削除してください。',
  'landing.abort.later':
    '競合を残した実行の後に別の実行があったため、取り消しません。残りを解決してから refresh --continue を実行してください',
  'landing.undo.edited': '最後の実行の後に変更されたファイルがあるため、何も取り消しませんでした: {paths}',

  'landing.read.failed': '{place} を読み取れません ({code})。何も書き込まれていません。',
  'landing.write.denied': '{place} に書き込む権限がありません ({code})。すべて元の状態のままです。',
  'landing.write.readOnly': '{place} に書き込めません。ファイルシステムが読み取り専用です。すべて元の状態のままです。',
  'landing.write.full': '{place} に書き込めません。ディスクの空き容量がありません。すべて元の状態のままです。',
  'landing.write.failed': '{place} に書き込めません ({code})。すべて元の状態のままです。',
  'landing.write.unrestored':
    '{place} への書き込みに失敗し ({code})、一部のファイルを元に戻せませんでした。バージョン管理から復元してください: {paths}',
};
