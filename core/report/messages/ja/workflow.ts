/** 生成される CI ワークフローが表示する文。テンプレートが渡す値の `%s` は、シェルが置き換える。 */
export const workflow = {
  'workflow.title': 'ecr-privatelink {command} (終了コード {code})',
  'workflow.noProject': 'このリポジトリには、コミットされた .ecr-privatelink/state.json がありません。',
  'workflow.noVersion':
    '{file} に generator-ecr-privatelink のバージョンがないため、このプロジェクトでは何も実行していません。',
  'workflow.drift':
    '不足しているファイルを元に戻すには {command} restore PATH、削除したままにするには {command} refresh',
  'workflow.conflicts': '判断が必要です。リポジトリのルートで次を実行してください: {command}',
  'workflow.nothing': '提案する変更はありません。',
  'workflow.ownFiles':
    'この更新はリポジトリのワークフローを変更します。GitHub では、ワークフローはワークフローの変更をプッシュできません。リポジトリのルートで次を実行し、コミットしてください: {command}',
  'workflow.branchEdited':
    'ブランチ {branch} に、ほかの人のコミットがあります。上書きすると失われるため、マージするか削除してください。',
  'workflow.notPermitted':
    'ブランチ {branch} はプッシュしましたが、プルリクエストを作成できませんでした。Settings > Actions > General > Workflow permissions で、GitHub Actions によるプルリクエストの作成を許可してください。',
  'workflow.reused': '作成済みのプルリクエスト #{number} に含まれています。',
  'workflow.pullRequest': 'generator-ecr-privatelink の生成物の更新',
  'workflow.pullRequestBody':
    '記録された回答から、generator-ecr-privatelink の最新バージョンで生成した内容です。編集した内容は保たれます。ワークフロー自身のトークンで作成したプルリクエストでは、GitHub はチェックを開始しません。開始するには、いったん閉じて、もう一度開いてください。',
} as const;
