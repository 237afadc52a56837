export const auditTerraform = {
  'auditTerraform.empty': 'ファイルが空です。次のコマンドで書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.planFile':
    'Terraform 独自の形式の plan です。次のコマンドで JSON として書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.stateFile':
    'Terraform が保存する形式の state です。次のコマンドでほかのツール向けに書き出してください: terraform show -json > state.json',
  'auditTerraform.events':
    'これは plan ではなく、`terraform plan -json` のメッセージです。terraform plan -out PLAN の後、terraform show -json PLAN > plan.json で書き出してください',
  'auditTerraform.utf16':
    'ファイルが UTF-8 ではありません (Windows PowerShell は UTF-16 で書きます)。次のコマンドで書き出してください: terraform show -json PLAN | Out-File -Encoding utf8 plan.json',
  'auditTerraform.broken':
    'この行の {column} 文字目で JSON が壊れています。次のコマンドで書き出し直してください: terraform show -json PLAN > plan.json',
  'auditTerraform.notObject':
    'ファイルの内容が JSON オブジェクトではありません。次のコマンドで書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.neither':
    'plan でも state でもありません (planned_values も values もありません)。空の state にもありません。次のコマンドで書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.noVersion':
    'format_version がないため、`terraform show -json` の出力ではありません。次のコマンドで書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.version':
    '形式のバージョンが {given} です。読み取れるのは 1.x だけです。1.x を書き出すリリースの Terraform を使ってください。',
  'auditTerraform.errored':
    'この plan はエラーで終わっており、不完全です。`terraform plan` が示すエラーを直し、plan をやり直してください。',
  'auditTerraform.noConfiguration':
    'plan に configuration がないため、参照関係がわかりません。次のコマンドですべて書き出してください: terraform show -json PLAN > plan.json',
  'auditTerraform.noAddress':
    '{module} のリソースに address、type、name のいずれかがありません。次のコマンドで書き出し直してください: terraform show -json PLAN > plan.json',
  'auditTerraform.twice':
    'リソース {address} が 2 回現れます。次のコマンドで書き出し直してください: terraform show -json PLAN > plan.json',
  'auditTerraform.wrongType': '{attribute} は JSON の {expected} 型である必要があります。',
  'auditTerraform.notWritten': '{attribute} が書かれていないか、apply 時に AWS が決めます。',
  'auditTerraform.afterApply': 'apply の後でなければわかりません。',
  'auditTerraform.afterApplyOf': '{references} に依存するため、apply の後でなければわかりません。',
  'auditTerraform.local':
    '{reference} から来ています。ローカル値が何を参照しているかは plan ではわかりません。apply の後の state ではわかります。',
  'auditTerraform.ambiguous':
    '{references} を参照していますが、どれを指すのかは plan ではわかりません。apply の後の state ではわかります。',
  'auditTerraform.unexpected': '{reference} を参照していますが、ここに入るべき種類のリソースではありません。',
  'auditTerraform.unseen':
    'これを書いたコードが plan に含まれていません (dynamic ブロックの中は含まれません)。apply の後の state ではわかります。',
  'auditTerraform.tooFar': '参照が {limit} 個を超えるモジュールを経由しているか、循環しています。',
  'auditTerraform.tooMany': '参照が多すぎて、たどりきれません。',
  'auditTerraform.policyNotJson': 'ポリシーが JSON オブジェクトではありません。',
  'auditTerraform.rulesOfOthers': '{address} は参照されているだけで、データソースからはルールがわかりません。',
  'auditTerraform.region':
    'リージョンがファイルにありません (プロバイダーが環境から取得しています)。指定するか、provider ブロックに書いてください。',
};
