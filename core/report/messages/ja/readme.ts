import type { readme as english } from '../en/readme.js';
import type { Translation } from '../message.js';

/** 生成される README と .gitignore の文章。コマンドとコードはテンプレートにあります。 */
export const readme: Translation<typeof english> = {
  'readme.title': '{name}: Amazon ECR へのプライベートアクセス',
  'readme.intro':
    '{regionName} (`{region}`) の VPC ({cidr}) です。ワークロード ({workloads}) は AWS PrivateLink を経由して Amazon ECR からイメージをプルします。デプロイ前後に確認するためのスクリプトも含みます。',
  'readme.separator': '、',

  'readme.why': '目的',
  'readme.whyPublic':
    'VPC エンドポイントがない場合、イメージのプルのたびに通信が VPC の外に出ます。ログイン用のトークン、マニフェスト、レイヤーが NAT ゲートウェイやインターネットゲートウェイを経由し、AWS のパブリックアドレスとの間でやり取りされます。',
  'readme.whyPrivate':
    'VPC エンドポイントがあると、同じホスト名が VPC 内のプライベートアドレスに解決され、レイヤーは S3 ゲートウェイエンドポイントのルートを通って Amazon S3 から届きます。イメージ名、アプリケーション、Docker クライアントを変更する必要はありません。',
  'readme.whyNoInternet':
    'この構成には、インターネットへのルートを持つサブネットがありません。ワークロードが乗っ取られてもデータを持ち出す経路がなく、インターネット側の障害でプルが止まることもありません。',
  'readme.whyNat':
    'NAT ゲートウェイはそのほかの通信のために残ります。下記のサービスへの通信は NAT ゲートウェイを通らず、そのデータ処理料金もかかりません。',

  'readme.created': '作成されるもの',
  'readme.diagramEndpoints': 'インターフェイスエンドポイント',
  'readme.diagramGateway': '{title} ゲートウェイエンドポイント',
  'readme.diagramServices': 'AWS のサービス',
  'readme.diagramLayers': 'Amazon S3: イメージレイヤー',
  'readme.diagramInterfaces': 'ネットワークインターフェイス',
  'readme.diagramRoute': 'ルート',
  'readme.diagramNat': 'NAT ゲートウェイ',
  'readme.diagramInternet': 'インターネット',
  'readme.endpoint': 'エンドポイント',
  'readme.serviceName': 'サービス名',
  'readme.type': 'タイプ',
  'readme.reason': '用途',
  'readme.hosts': 'プライベート DNS 名',
  'readme.policy': 'ポリシー',
  'readme.source': '出典',
  'readme.hostsOfGateway': 'なし: パブリックアドレスへの通信がプライベートな経路を通ります',
  'readme.policyOwn': '制限あり',
  'readme.policyFull': 'フルアクセス (AWS のデフォルト)',
  'readme.securityGroup':
    'すべてのインターフェイスエンドポイントに共通のセキュリティグループ 1 つ: インバウンドは {cidrs} からの TCP 443 だけ、アウトバウンドはなし。',
  'readme.routeTables':
    'サブネットごとにルートテーブル 1 つ。アプリケーション用サブネットのルートテーブルには S3 へのルートがあります。エンドポイント用サブネットのルートテーブルには必要ありません。',
  'readme.routeTablesShared':
    'サブネットごとにルートテーブル 1 つ。アプリケーション用サブネットのルートテーブルには S3 へのルートがあります。エンドポイントは各 AZ の最初のアプリケーション用サブネットにあります。',
  'readme.flowLog': 'CloudWatch Logs に出力する VPC フローログ (保持期間は {days} 日)。',
  'readme.left': '作成しないものと、その理由',
  'readme.notes': '知っておくこと',
  'readme.caution': '注意:',

  'readme.cost': 'コスト',
  'readme.costItem': '項目',
  'readme.costHours': '時間/月',
  'readme.costUnit': 'USD/時間',
  'readme.costMonth': 'USD/月',
  'readme.costTotal': '合計',
  'readme.unknown': '不明',
  'readme.costExcludes':
    '1 か月を 730 時間とし、税と割引は含みません。エンドポイントは使わなくても、削除するまで料金がかかります。',
  'readme.costAsOf':
    '料金はこのファイルの生成時点で {region} について分かっていたものです。現在の料金は [AWS PrivateLink](https://aws.amazon.com/privatelink/pricing/) と [Amazon VPC](https://aws.amazon.com/vpc/pricing/) の料金ページを参照してください。',
  'readme.costSource': 'エンドポイントの料金の出典: {source}。',
  'readme.costSourceNat': 'NAT ゲートウェイの料金の出典: {source}。',

  'readme.prerequisites': '前提条件',
  'readme.tool': 'ツール',
  'readme.version': 'バージョン',
  'readme.purpose': '用途',
  'readme.forAwsCli': 'スクリプトと、この文書のコマンド',
  'readme.forBash': 'スクリプト (Windows では WSL または Git Bash)',
  'readme.forTerraform': 'デプロイ。AWS プロバイダーは {provider}。これまでに動作を確認したのは {tested} だけです。',
  'readme.forNode': 'デプロイ。`npm install` で CDK CLI {cli} と aws-cdk-lib {library} が入ります。',
  'readme.credentials': 'パーティション `{partition}` のアカウントの認証情報。リージョンは `{region}` です。',
  'readme.permissions':
    'デプロイや削除をする人には、次の権限が必要です。`scripts/preflight.sh` と `scripts/verify.sh --api` もこの権限で実行できます。ロール、ロググループ、スタックの権限はこのプロジェクトに、ネットワークの権限はこのリージョンに絞ってあります。VPC 内からの確認とイメージの複製には、それぞれのサービスの権限も必要です。',
  'readme.permissionsCdk':
    'CDK では、デプロイする人に必要なのは `ReadNetwork`、`Stack`、`CdkRoles` だけです。残りは `cdk bootstrap` が CloudFormation 用に作るロールに必要です (`--cloudformation-execution-policies` で絞れます)。アカウントでの最初のブートストラップには管理者の権限が必要です。',
  'readme.permissionsPolicy': 'IAM ポリシー',

  'readme.deploy': 'デプロイ',
  'readme.preflight':
    'まず、アカウントで AZ を使えるか、リージョンにエンドポイントサービスがあるかを、読み取りだけで確認します (終了コード 0: 合格、3: 不足があり名前を表示、2: 確認を実行できなかった):',
  'readme.oneFlavour': '以下はどれも同じリソースを記述しています。どれか 1 つをデプロイしてください。',
  'readme.offline': 'オフラインで実行でき、AWS アカウントは不要',
  'readme.terraformState':
    '`init` が作成する `terraform/.terraform.lock.hcl` はコミットしてください。ステートファイルは `terraform/` に保存され、git の対象には含まれません。チームで使う場合は、最初の apply の前に `terraform/versions.tf` の backend ブロックを設定してください。',
  'readme.changeSet':
    '変更内容を実行前に確認するには、代わりに変更セットを使います (スタックの作成後は `--change-set-type UPDATE`):',
  'readme.templateSize':
    'テンプレートが 51,200 バイトを超える場合は、ここでアップロード先のバケット名を `--s3-bucket` で指定してください。',
  'readme.bootstrapOnce': 'アカウントとリージョンごとに 1 回',
  'readme.next': '次にすること',
  'readme.nextOutputs': 'デプロイの出力を使ってワークロードを配置し、次の「接続の確認」に進んでください。',
  'readme.output': '出力',
  'readme.outputAppSubnets': 'タスクやインスタンスのサブネット (パブリック IP アドレスなし)',
  'readme.outputRegistry': 'イメージ名の先頭。レジストリのホスト、`/`、リポジトリ、`:`、タグの順に続けます',
  'readme.outputGroup':
    '自分のセキュリティグループでアウトバウンドを制限する場合の、TCP 443 の送信先。もう 1 つの送信先は S3 のプレフィックスリストです',
  'readme.outputRouteTables': '独自のルートを追加するルートテーブル',

  'readme.verify': '接続の確認',
  'readme.verifyApi':
    'AWS CLI を使い、どこからでも確認できます (終了コードは上記と同じです)。VPC はデプロイの出力から見つけます。`--vpc-id` で指定することもできます:',
  'readme.vpcId': '以降のコマンドでは VPC の ID を使います。',
  'readme.vpcIdMissing': '「接続の確認」で設定してください',
  'readme.verifyInside':
    'アプリケーション用サブネットの中で同じスクリプトを実行すると、すべての名前がプライベートアドレスに解決され、接続できることを確認できます。bash が必要です。Docker があれば、`--image` で実際のプルも 1 回行えます。次のどれかの方法で実行します。スクリプトの内容はこの変数から渡します。どの方法も、実行する場所をこの VPC の中から探し、見つからなければ停止します:',
  'readme.verifyExec':
    'ECS Exec を有効にした、ネットワークモードが `awsvpc` のタスクで実行する場合 (AWS CLI の Session Manager プラグインが必要です):',
  'readme.verifySsm':
    'Systems Manager が管理する EC2 インスタンスで実行する場合 (エンドポイント `ssm` と `ssmmessages`、または NAT が必要です):',
  'readme.verifySsmLacks':
    'このプロジェクトには NAT も {services} のエンドポイントもありません。足りないものを先に追加してください。',
  'readme.verifyCodeBuild':
    'VPC の設定にアプリケーション用サブネットを指定した CodeBuild プロジェクトで実行する場合 (CodeBuild があるリージョンに限ります。結果はビルドログに出ます):',

  'readme.change': '変更',
  'readme.changeEdit': 'ファイルは自由に編集できます。変更したら、同じ手順でもう一度デプロイしてください。',
  'readme.changeTerraform': 'Terraform: `terraform/terraform.tfvars` に AZ とタグがあります。',
  'readme.changeCloudformation':
    'CloudFormation: `cloudformation/parameters.json` に AZ があります。サブネットとエンドポイントは同じフォルダーのテンプレートにあります。',
  'readme.changeCdk': 'CDK: `cdk/lib/config.ts` に AZ、サブネット、エンドポイント、タグがあります。',
  'readme.changeZones':
    'AZ を変更するとサブネットが置き換わるため、先にワークロードを移動してください。追加するサブネットの CIDR ブロックは、図にあるものと重ならないようにしてください。',
  'readme.changeBuckets':
    'ほかの S3 バケット (`s3:GetObject`、`s3:PutObject`、`s3:ListBucket` を許可します) は、その ARN (`arn:{partition}:s3:::` とバケット名) を次に追加します:',
  'readme.stateFolder':
    '`.ecr-privatelink/` はコミットしてください。回答と、生成時点の各ファイルが入っています。このプロジェクトを後で更新するときに比較に使われ、編集した内容が保たれます。',
  'readme.endpointPolicy': 'エンドポイントポリシーの変更',
  'readme.policyTerraform':
    'Terraform: ポリシーは `terraform/policies.tf` にあります (ポリシーがないエンドポイントには、`terraform/endpoints.tf` で `policy` 引数を追加します)。',
  'readme.policyCloudformation':
    'CloudFormation: `cloudformation/ecr-privatelink.yaml` にあるエンドポイントの `PolicyDocument`。ない場合は追加します。',
  'readme.policyCdk':
    'CDK: `cdk/lib/ecr-private-link.ts` のポリシーステートメント。ない場合は、そこで `endpoint.addToPolicy(…)` を呼び出します。',
  'readme.policyRules':
    'ポリシーには `Allow` が 1 つ以上必要です (ないと何も許可されません)。各ステートメントに `Principal` が必要で、全体は 20,480 文字までです。`ecr.api` と `ecr.dkr` には同じポリシーを設定してください。反映には数分かかります。',
  'readme.policyLayers':
    'S3 のポリシーでは、レイヤーのバケットにプリンシパルの条件 (`aws:PrincipalAccount`、`aws:PrincipalOrgID`) を付けないでください。レイヤーの URL には ECR のアカウントが署名するため、すべてのプルが失敗します。',
  'readme.policyByCli': 'デプロイせずに試すには次のようにします:',
  'readme.endpointIdMissing': '「エンドポイントポリシーの変更」で設定してください',
  'readme.policyReset': '文書の代わりに --reset-policy を指定するとフルアクセスに戻ります',
  'readme.defaultGroup': 'デフォルトセキュリティグループを閉じる',
  'readme.defaultGroupWhy':
    'AWS は VPC ごとにデフォルトセキュリティグループを作ります。この構成では使わないため、次のコマンドでルールを削除できます (Security Hub の EC2.2):',

  'readme.tearDown': '削除',
  'readme.tearDownFirst':
    '先にワークロードを削除してください。ネットワークインターフェイスが使っているサブネットやセキュリティグループは削除できず、削除が完了しません。次のコマンドで残っているものを表示できます。何も表示されなくなってから進んでください:',
  'readme.tearDownThen': 'その後、デプロイしたものを削除します。',
  'readme.yourFlavour': '使用した IaC の行だけを実行してください。',

  'readme.byHand': '手作業での作成',
  'readme.byHandWhy':
    'コードの内容を理解したり、試したりするための手順です。エンドポイントポリシーはフルアクセスとなり、フローログと NAT ゲートウェイは作成しません。',
  'readme.console': 'コンソール',
  'readme.consoleVpc':
    'VPC > お使いの VPC > VPC を作成: IPv4 CIDR は {cidr}。作成後、VPC の設定を編集し、DNS 解決と DNS ホスト名を有効にします。',
  'readme.consoleSubnets':
    'サブネット > サブネットを作成: 図のサブネットを、それぞれの AZ に作成します。ルートテーブル > ルートテーブルを作成: サブネットごとに 1 つ作成し、関連付けます。',
  'readme.consoleGroup':
    'セキュリティグループ > セキュリティグループを作成: インバウンドルールは {cidrs} からの HTTPS (443)。',
  'readme.consoleInterface':
    'エンドポイント > エンドポイントを作成: 上の表のインターフェイスエンドポイントのサービスごとに、VPC、DNS 名の有効化、AZ ごとに 1 つのエンドポイント用サブネット、セキュリティグループを指定します。',
  'readme.consoleGateway':
    'エンドポイント > エンドポイントを作成: {service} (タイプは Gateway) に、アプリケーション用サブネットのルートテーブルを指定します。',
  'readme.cli': 'AWS CLI',
  'readme.cliCommands': 'コマンド',

  'readme.troubleshooting': 'トラブルシューティング',
  'readme.troubleshootingFirst':
    'まず `scripts/verify.sh --api`、次に `--in-vpc` を実行してください。Fargate は長いエラーを途中で切ります。AWS のランブック `AWSSupport-TroubleshootECSTaskFailedToStart` は、タスク ID から原因を調べます。',
  'readme.symptom': '症状',
  'readme.causeAndCheck': '原因と確認する場所',
  'readme.privateAddress': 'プライベートアドレス',
  'readme.publicAddress': 'パブリックアドレス',
  'readme.onLayers': '(レイヤーの取得時)',
  'readme.onLayerBucket': '(レイヤーのバケット `{arn}` への接続時)',
  'readme.symptomAuth':
    '`ecr.api` に到達できません。エンドポイントがないか、そのセキュリティグループがタスクからの 443 を許可していません。',
  'readme.symptomPrivateTimeout':
    'エンドポイントのセキュリティグループがワークロードからの 443 を許可していないか、ワークロードのセキュリティグループやネットワーク ACL が送信を許可していません。',
  'readme.symptomPublicTimeout':
    '名前が VPC の外に解決されています。プライベート DNS か VPC の DNS 属性が無効か、独自の DNS サーバーが転送していません ([下記の DNS](#{anchor}) を参照)。',
  'readme.symptomLayers':
    'マニフェストは届き、レイヤーが届いていません。サブネットのルートテーブルが S3 ゲートウェイエンドポイントに関連付けられていないか、ワークロードのセキュリティグループが S3 のプレフィックスリストへの 443 を許可していません。',
  'readme.symptomForbidden':
    'S3 エンドポイントのポリシーに、このパーティションとリージョンのレイヤーのバケットがないか、プリンシパルの条件が付いています。',
  'readme.symptomBucketSeen':
    'リージョン内のバケットからの `403`、`AccessDenied` (dnf、インストーラー、アーティファクトなど)',
  'readme.symptomBucket':
    'S3 のポリシーは指定したバケットだけを許可します。「変更」のとおりに、このバケットを追加してください。',
  'readme.symptomConflict':
    'このサービスのエンドポイントが VPC にすでにあります (別のスタックのものかもしれません)。先にどちらかを削除してください。',
  'readme.symptomZone':
    'その AZ ではサービスが提供されていません。`scripts/preflight.sh` を実行し、別の AZ を選んでください。',
  'readme.symptomDuplicate':
    '1 つのエンドポイントに同じ AZ のサブネットを 2 つ指定しています。AZ ごとに 1 つにしてください。',
  'readme.symptomService':
    'サービス名が違います。上の表と比べてください。プレフィックスはパーティションとサービスによって異なります。',
  'readme.symptomAccess':
    'IAM ポリシーかエンドポイントポリシーが原因です。このアクションには `"Resource": "*"` が必要で、Fargate では `aws:SourceVpc` や `aws:SourceVpce` の条件を付けられません。',
  'readme.symptomAgentSeen': 'コンテナインスタンスが登録されない、またはエージェントが切断される',
  'readme.symptomAgent':
    '`ecs-agent`、`ecs-telemetry`、`ecs` のどれかがないか、インスタンスがエンドポイントより先に起動しています。その場合は ECS エージェントを再起動してください。',
  'readme.symptomLogsSeen': 'ログドライバーのエラーでタスクが停止する',
  'readme.symptomLogs': '`logs` に到達できません。エンドポイントと、ロググループがあることを確認してください。',
  'readme.symptomLogsMissing': 'awslogs ドライバーに必要な `logs` のエンドポイントが、このプロジェクトにはありません。',
  'readme.symptomExecSeen': 'ECS Exec が応答しない',
  'readme.symptomExec':
    '`ssmmessages` に到達できません。`scripts/verify.sh --api` で該当する行を確認してください。問題がなければ、`enableExecuteCommand` を有効にし、タスクロールに `ssmmessages` のアクションを許可し、コンテナのルートファイルシステムを書き込み可能にして、タスクを起動し直してください。',
  'readme.symptomExecMissing':
    'NAT がない場合に ECS Exec に必要な `ssmmessages` のエンドポイントが、このプロジェクトにはありません。ほかのエンドポイントと同じように追加し、デプロイしてから、タスクを起動し直してください。',
  'readme.symptomMirror':
    'イメージがプライベート ECR にないため、エンドポイントでは解決しません。次の節の方法で複製してください。',

  'readme.public': 'パブリックのままの通信',
  'readme.publicImages':
    '`public.ecr.aws`、Docker Hub など、ほかのレジストリのイメージのプルはインターネットを経由します。ECR Public のエンドポイントを含め、これを中継するエンドポイントはありません。',
  'readme.publicApi':
    'ECR Public の API: エンドポイントはパーティション `aws` の us-east-1 にだけあり、このプロジェクトには含まれません。`aws ecr-public describe-registries --region us-east-1` のような呼び出しはインターネットを経由します。',
  'readme.publicRegions':
    'ほかのリージョンのリポジトリのレイヤーには、S3 ゲートウェイエンドポイントからは到達できません。ECR のレプリケーションで {region} に複製してください。',
  'readme.mirror':
    'この構成にはインターネットへのルートがありません。必要なイメージは、インターネットに接続できるマシンからプライベート ECR に複製してください:',
  'readme.mirrorNat':
    'この構成では、そのようなプルは NAT ゲートウェイを経由します。プライベートにするには、必要なイメージをプライベート ECR に複製してください:',
  'readme.dns': 'DNS',
  'readme.dnsForward':
    'プライベート DNS 名を解決できるのは VPC のリゾルバー (AmazonProvidedDNS、`169.254.169.253`) だけです。DHCP オプションセットで独自の DNS サーバーを指定している場合は、次の名前をリゾルバーに転送してください。VPC 内のサーバーなら条件付き転送を、VPC の外からなら Route 53 Resolver のインバウンドエンドポイントを使います。',
  'readme.dnsOff':
    'そのような DNS を使えないクライアントは、エンドポイントの URL を直接指定できます (ここでは `ecr.api`)。イメージのプルではこの方法は使えず、`ecr.dkr` のプライベート DNS 名が必要です:',

  'readme.ignoreState':
    'ツールの状態と出力です。.ecr-privatelink/ はコミットが必要なため、ここに追加しないでください。',
  'readme.ignoreBackups': 'エディターとマージのバックアップ',
};
