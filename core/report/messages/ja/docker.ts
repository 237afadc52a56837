/** 生成される docker/ フォルダーのファイルが表示する文。 */
export const docker = {
  'docker.notJson':
    '{file} は、エンジンが読み取れる JSON オブジェクトではありません。修正してから、もう一度実行してください。',
  'docker.notList': '{file} の「{key}」は、ホスト名のリストではありません。修正してから、もう一度実行してください。',
  'docker.engineNeedsNothing':
    'エンジン {version} は、「{key}」の値にかかわらず、すべてのレイヤーをプッシュします。設定は不要なため、何も変更していません。',
  'docker.nothingToAdd': '{file} には、これらのレジストリがすでにあります。何も変更していないため、再起動は不要です。',
  'docker.addByHand': '{file} は変更していません。「{key}」に {hosts} を手動で追加してください。',
  'docker.addAction': '{hosts} の追加',
  'docker.added': '{file} に {hosts} を追加しました。',
  'docker.backup': '変更前のファイル: {file}',
  'docker.noService':
    'このホストにはサービス「docker」がありません。エンジンを再起動してください。Docker Desktop では、[Settings] の [Docker Engine] に「{key}」があることを確認し、そこで適用してください。',
  'docker.restartYourself': 'エンジンは、起動時にこのファイルを読み取ります。サービス「docker」を再起動してください。',
  'docker.restarted': 'サービス「docker」を再起動しました。',
  'docker.runAsAdministrator': 'このスクリプトを管理者として実行してください。',

  'docker.layersPurpose': 'レジストリにないレイヤーがイメージのマニフェストに含まれていないかを確認します。',
  'docker.layersNeeds':
    'docker と、プライベートレジストリへの docker login が必要です。Windows では WSL または Git Bash で実行します。',
  'docker.layersExitCodes': '終了コード 0: 該当なし。3: 該当あり。2: 実行できなかった。',
  'docker.layersUsage':
    'check-layers.sh [--json] IMAGE…: 外部レイヤー (再配布が制限されたレイヤー) を探します。--json を付けると、JSON 文書を 1 つ出力します',
  'docker.commentFlatten': 'JSON の値を 1 行に 1 つずつ: パス、タブ、表記どおりの値。',
  'docker.commentForeign': '外部レイヤーは、メディアタイプ、または取得元の URL で判別できます。',
  'docker.commentIndex':
    '外部レイヤーがあるのは Windows イメージだけです。プラットフォームの記載がない項目も確認します。',
  'docker.noDocker': 'docker が見つかりません',
  'docker.notReadable': '{image} のマニフェストを読み取れませんでした: {complaint}',
  'docker.notUnderstood': 'イメージのマニフェストではありません',
  'docker.noForeignLayers': '外部レイヤーなし。レイヤー数: {count}',
  'docker.noWindowsImage': 'Windows 用のイメージなし',
  'docker.foreignLayer': '{digest} はレジストリではなく外部から取得されます。メディアタイプ: {type}、URL: {url}',
  'docker.layersPassed': '外部レイヤーはありません。',
  'docker.layersFound': '外部レイヤー: {count} 件。上の FAIL を確認してください。',
};
