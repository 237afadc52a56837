export const audit = {
  'audit.tooLarge': 'ファイルが {size} バイトあります。読み取れるのは {limit} バイトまでです。',
  'audit.tooDeep': '値の入れ子が {limit} 段を超えています。',
  'audit.notPlanned': '計画には含まれていません。',
  'audit.nothingThere': 'ファイルもフォルダーもありません。',
  'audit.noFile': '読み取れるファイルではありません。',
  'audit.cannotRead': '読み取れません ({reason})。',
  'audit.link': 'シンボリックリンクです。フォルダー内のリンクはたどりません。リンク先のパスを指定してください。',
  'audit.severity.error': 'エラー',
  'audit.severity.warning': '警告',
  'audit.severity.information': '助言',
  'audit.rule': '{severity} {rule}: {title}',
  'audit.line': '{line} 行目',
  'audit.wholeFile': 'ファイル全体',
  'audit.why': '理由: {reason}',
  'audit.notJudged': '不明な値があるため、判定していない項目:',
  'audit.notJudged.one': '{place}: {why} (ルール: {rules})',
  'audit.notJudged.more': 'ほか {count} 件。すべての項目は --json で確認できます',
  'audit.unreadable': '読み取れなかったもの:',
  'audit.passedOver': 'フォルダー内で対象外としたもの:',
  'audit.sources.terraform':
    '{path} は Terraform のソースです。作成される内容は plan の実行後に決まります。次のコマンドで plan を JSON に出力すると監査できます (機密情報が含まれることがあるため、コミットしないでください):',
  'audit.sources.cdk':
    '{path} は CDK アプリです。作成される内容は合成 (synth) の実行後に決まります。次のコマンドの出力を監査できます:',
  'audit.onlySources': 'ソースだけがあり、そこから生成されたものがありません。',
  'audit.noNetwork':
    '読み取ったファイルにネットワークの定義がありません。VPC、サブネット、ルートテーブル、エンドポイント、セキュリティグループ、ホストゾーン、CodeBuild プロジェクトのいずれも含まれていません。',
  'audit.nothing':
    '監査できるものがありません。読み取れるのは、CloudFormation テンプレート、terraform show -json の出力、CDK アプリの cdk.out フォルダーと、これらを含むフォルダーです。',
  'audit.closing':
    'エラー: {errors}、警告: {warnings}、助言: {information}。読み取ったファイル: {files}、読み取れなかったファイル: {unreadable}。判定していない項目: {notJudged}。',
  'audit.ignored': '無視したルール (かっこ内は検出件数): {rules}。',
  'audit.otherFile':
    'ここに不足しているものは、別のコードが作成する VPC にエンドポイントを追加している {file} にある可能性があります。',
  'audit.otherRules':
    'インバウンドルールは、別のコードが作成するセキュリティグループにルールを追加している {file} にある可能性があります。',
  'audit.nestedStack':
    'ここに不足しているものは、{file} のネストされたスタック {stack} にある可能性があります。そのテンプレートは {file} の一部としては読み取っていません。',
  'audit.noRegion': 'コードの対象リージョンが不明です。--region REGION を指定すると、次のルールも判定します:',
  'audit.noRegion.rule': '{rule}: {title}',
  'audit.noAnswers':
    '起動タイプが不明なため、必要なのに不足しているエンドポイントは判定していません。--workloads と --features で指定できます。',
  'audit.more': 'ルールの内容と根拠の確認:',
};
