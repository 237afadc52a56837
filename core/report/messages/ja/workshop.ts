import type { workshop as english } from '../en/workshop.js';
import type { Translation } from '../message.js';

export const workshop: Translation<typeof english> = {
  step: 'ステップ {number} / {count}: {title}',
  look: '確認すること',
  question: '問い',
  task: '課題',
  open: '開くファイル',
  explain: '読む説明',
  whenDone: '終わったら: {command}',
  done: 'このステップは完了しました。次に進むには: {command}',
  finished: 'ワークショップは完了しました。すべてのステップを確認済みです。',
  missing: 'ステップ {number} / {count} はまだ完了していません:',
  started: '{root} にワークショップを用意しました。解答を含む講師用の資料: {file}',
  resetAll: 'ワークショップを取り消しました。もう一度始めるには: {command}',
  resetHint: 'reset は最後の実行を 1 回分だけ取り消します。もう一度 reset すると元に戻ります。',

  'pull.title': 'プライベートなプルに必要なもの',
  'pull.look':
    'インターネットに出られない VPC で、Fargate のタスクがイメージをプルします。必要なのはインターフェイスエンドポイント 2 つとゲートウェイエンドポイント 1 つだけです。それぞれの理由と料金は README にあります。',
  'pull.question':
    'ECR のインターフェイスエンドポイントは 2 つあります。S3 のエンドポイントも必要なのはなぜですか。また、その種類は何ですか。',
  'pull.answer':
    'ecr.api でログインし、ecr.dkr でマニフェストを取得しますが、イメージのレイヤーは AWS が所有する S3 バケットにあります。種類はゲートウェイエンドポイントで、料金はかからず、アプリケーション用サブネットのルートテーブルにルートとして追加されます。',
  'pull.task':
    'README.md の末尾に、チーム名など自分の行を 1 行追加してください。以降のステップでプロジェクトは再生成されます。その行が残るかどうかを確かめてください。',
  'runtime.title': '実行中のタスクが呼び出すもの',
  'runtime.look':
    'コンテナは起動するようになりましたが、ログ、シークレット、ECS Exec には AWS への経路がありませんでした。このステップでそれぞれのエンドポイントを追加しました。',
  'runtime.question':
    '追加されたエンドポイントのうち、コンテナの起動前に必要なのはどれですか。ない場合はどのような症状になりますか。',
  'runtime.answer':
    'secretsmanager です。シークレットは起動前に読み取られるため、エンドポイントがないとタスクは ResourceInitializationError で停止します。awslogs ドライバーを使う場合は logs も必要です。ssmmessages が必要なのはセッションを開くときだけです。',
  'runtime.task':
    'アプリケーションの設定値の一部は Systems Manager Parameter Store にあります。そのエンドポイントを追加する機能を調べ、refresh --set で追加してください。',
  'policies.title': '最小権限',
  'policies.look':
    'これまで S3 ゲートウェイエンドポイントはすべての通信を許可していました。このステップで、イメージのレイヤーがあるバケットだけに絞り、ECR のエンドポイントは自分のアカウントからの呼び出しだけに絞りました。',
  'policies.question':
    'レイヤーのバケットは AWS が所有しています。S3 のポリシーに、呼び出し元のアカウントの条件がないのはなぜですか。',
  'policies.answer':
    'レイヤーは ECR が署名した署名付き URL でダウンロードされるため、S3 から見た呼び出し元は自分のアカウントではありません。この条件を付けると、すべてのプルが失敗します。',
  'policies.task':
    'アプリケーションは専用のバケットからオブジェクトを読み取りますが、絞ったポリシーでは拒否されます。そのバケットを許可してください。',
  'zones.title': 'AZ を追加しても既存のリソースは変わらない',
  'zones.look':
    'このステップで、各 AZ に 2 つ目のアプリケーション用サブネットを追加し、リージョンにあれば 3 つ目の AZ も追加しました。以前の CIDR ブロックと比べてください (「git diff」または README.md で確認できます)。',
  'zones.question': 'AZ を追加しても、既存のサブネットの CIDR ブロックやリソースのアドレスが変わらないのはなぜですか。',
  'zones.answer':
    'AZ ごとに、名前の末尾の文字で決まる固定の位置があり、すべての ID にその文字が入っています。そのため Terraform も CloudFormation も追加だけを行い、何も置き換えません。',
  'zones.task':
    'このチームでは tflint を使いません。terraform/.tflint.hcl を削除し、次のステップの後も削除されたままであることを確かめてください。',
  'hosts.title': '2 つ目の起動タイプ',
  'hosts.look':
    'このステップで ECS on EC2 を追加しました。コンテナエージェントは自分のホストで動くため、Fargate のタスクには不要な ecs のエンドポイントが 3 つ必要です。',
  'hosts.question':
    'エージェントのために追加された 3 つのエンドポイントは何ですか。Fargate ではなぜ作成しなかったのですか。',
  'hosts.answer':
    'ecs、ecs-agent、ecs-telemetry です。Fargate では AWS が VPC の外でエージェントを動かすため、作成しても料金がかかるだけです。',
  'hosts.task':
    '新しいホストにログインできません。Session Manager が接続できないためです。原因を見つけ、回答を変更して直してください。次に、隣の人のために不具合を仕込んでください。terraform/security.tf の 443 を 80 に変えます。隣の人は status と diff で見つけ、restore で元に戻します。',
  'flavours.title': '3 種類の IaC、接続の確認、デプロイ',
  'flavours.look':
    'Terraform の横に CloudFormation と CDK が加わりました。エンドポイント、サブネット、ルールはすべて同じです。デプロイするのはそのうち 1 つだけです。',
  'flavours.question': 'デプロイの前と後に実行するスクリプトはそれぞれ何ですか。それぞれ AWS の何を変更しますか。',
  'flavours.answer':
    'デプロイ前は scripts/preflight.sh、デプロイ後は scripts/verify.sh です (--api はどこからでも、--in-vpc は VPC 内で実行)。どちらも読み取るだけで、何も変更しません。',
  'flavours.task':
    '自分が書いたものを見直してください。README.md の自分の行はすべてのステップの後も残り、削除したファイルは戻っていません。「status --strict」で確認できます。',
  'flavours.deploy':
    '{endpoint} で擬似的な AWS が動いています。次のコマンドでデプロイしてください。その後、check が scripts/verify.sh --api を実行します:',

  'need.ownLine': 'README.md に自分の行がありません。',
  'hint.ownLine': 'README.md を開き、末尾に 1 行追加して保存してください。',
  'need.parameters': 'Parameter Store のエンドポイントがまだありません。',
  'hint.parameters': '記録済みの一覧は置き換えられるため、すべて指定します: {command} refresh --set {features}',
  'need.bucket': 'S3 のポリシーで、自分のバケットが許可されていません。',
  'hint.bucket': '有効なバケット名であれば何でもかまいません: {command} refresh --set extra-buckets=my-app-data',
  'need.leftOut': 'terraform/.tflint.hcl がまだ残っています。',
  'hint.leftOut': 'ファイルを削除してください: rm terraform/.tflint.hcl',
  'need.sessionManager': 'Session Manager のエンドポイントがまだありません。',
  'hint.sessionManager': '記録済みの一覧は置き換えられるため、すべて指定します: {command} refresh --set {features}',
  'need.groupAsGenerated': 'terraform/security.tf が生成時の内容と異なります。',
  'hint.groupAsGenerated':
    '不具合を確認して元に戻してください: {command} diff の後に {command} restore terraform/security.tf',
  'need.noConflict': '解決されていない競合のあるファイルがあります。',
  'hint.noConflict': '対象を確認してください: {command} status',
  'need.verified': '{endpoint} に対する scripts/verify.sh --api が成功していません。',
  'hint.verified': '先にデプロイしてください。scripts/verify.sh --api を直接実行すると、確認の内容が表示されます。',

  'notes.title': 'ワークショップ: Amazon ECR へのプライベートアクセス',
  'notes.about':
    '講師用の資料です。ワークショップはオフラインで、AWS アカウントなしで実施できます。各ステップでは、回答の組を次のものに変えてこのプロジェクトを更新します。参加者はこのフォルダーで作業します。このファイルには解答があるため、配布しないか、削除してください。',
  'notes.commands':
    '「lab check」は不足しているもの (終了コード 3) または完了 (0) を表示します。「lab next」は完了後にだけ次に進みます。「lab reset」は最後の実行を取り消します。',
  'notes.before':
    '準備: 各マシンに Node.js とエディターを用意してください。「git init」を実行し、ステップごとにコミットしておくと、「git diff」で変更内容を確認できます。',
  'notes.timing': '所要時間: 合計 {minutes} 分',
  'notes.number': 'ステップ',
  'notes.what': '内容',
  'notes.minutes': '分',
  'notes.command': 'コマンド',
  'notes.show': '見せるもの',
  'notes.answer': '解答',
  'notes.solution': '解決方法',
  'notes.fake':
    '最後のステップでは、擬似的な AWS に実際にデプロイできます。このマシンで起動し (例: 「moto_server -p 5000」)、AWS_ENDPOINT_URL=http://127.0.0.1:5000 と任意の認証情報を設定して「lab check」を実行すると、コマンドが表示されます。このマシンのアドレスだけが対象で、実際のアカウントを使うことはありません。',
};
