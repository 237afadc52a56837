import type { readme as english } from '../en/readme.js';
import type { Translation } from '../message.js';

/** 生成される README と .gitignore の文章。コマンドとコードはテンプレートにあります。 */
export const readme: Translation<typeof english> = {
  'readme.title': '{name}: Amazon ECR へのプライベートアクセス',
  'readme.intro':
    '{regionName} (`{region}`) の VPC ({cidr}) です。ワークロード ({workloads}) は AWS PrivateLink を経由して Amazon ECR からイメージをプルします。デプロイ前後に確認するためのスクリプトも含みます。',
  'readme.introExisting':
    '{regionName} (`{region}`) にある既存の VPC `{vpc}` ({cidrs}) で、ワークロード ({workloads}) が AWS PrivateLink を経由して Amazon ECR からイメージをプルするために必要なものです。デプロイ前後に確認するためのスクリプトも含みます。',
  'readme.separator': '、',
  'readme.sentenceGap': '',

  'readme.why': '目的',
  'readme.whyPublic':
    'VPC エンドポイントがない場合、イメージのプルのたびに通信が VPC の外に出ます。ログイン用のトークン、マニフェスト、レイヤーが NAT ゲートウェイやインターネットゲートウェイを経由し、AWS のパブリックアドレスとの間でやり取りされます。',
  'readme.whyPrivate':
    'VPC エンドポイントがあると、同じホスト名が VPC 内のプライベートアドレスに解決され、レイヤーは S3 ゲートウェイエンドポイントのルートを通って Amazon S3 から届きます。イメージ名、アプリケーション、Docker クライアントを変更する必要はありません。',
  'readme.whyFips':
    'VPC エンドポイントがあると、ホスト名が VPC 内のプライベートアドレスに解決され、レイヤーは S3 ゲートウェイエンドポイントのルートを通って Amazon S3 から届きます。ECR には FIPS 140 に準拠した暗号で、専用のホスト名を使って接続します。イメージ名は `{host}` で始め、クライアントのログインには `AWS_USE_FIPS_ENDPOINT=true` を指定してください。',
  'readme.whyNoInternet':
    'この構成には、インターネットへのルートを持つサブネットがありません。ワークロードが乗っ取られてもデータを持ち出す経路がなく、インターネット側の障害でプルが止まることもありません。',
  'readme.whyNat':
    'NAT ゲートウェイはそのほかの通信のために残ります。下記のサービスへの通信は NAT ゲートウェイを通らず、そのデータ処理料金もかかりません。',
  'readme.whyNoInternetExisting':
    'インターネットへのルートを持たないサブネットでもワークロードを実行できます。その場合、ワークロードが乗っ取られてもデータを持ち出す経路がなく、インターネット側の障害でプルが止まることもありません。',
  'readme.whyPresent':
    'VPC にあるインターネットへの経路は、そのほかの通信のために残ります。下記のサービスへの通信は、この経路を通らなくなります。',

  'readme.created': '作成されるもの',
  'readme.diagramEndpoints': 'インターフェイスエンドポイント',
  'readme.diagramGateway': '{title} ゲートウェイエンドポイント',
  'readme.diagramReused': '既存のインターフェイスエンドポイント',
  'readme.diagramWorkloads': 'ワークロード',
  'readme.diagramBuilds': 'CodeBuild',
  'readme.diagramOutside': 'VPC の外のホスト',
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
  'readme.hostsOfInboundResolver': 'VPC の外から: `{host}` とその下の名前',
  'readme.policyOwn': '制限あり',
  'readme.policyOwners': '所有者の設定',
  'readme.existsAlready': '既存:',
  'readme.policyFull': 'フルアクセス (AWS のデフォルト)',
  'readme.securityGroup':
    'すべてのインターフェイスエンドポイントに共通のセキュリティグループ 1 つ: インバウンドは {cidrs} からの TCP 443 だけ、アウトバウンドはなし。',
  'readme.ipv6Ingress': 'VPC の IPv6 ブロックからの IPv6 の TCP 443 も許可します。',
  'readme.ipv6IngressOf': '{cidrs} からの IPv6 の TCP 443 も許可します。',
  'readme.dualStack':
    'エンドポイントはデュアルスタックで、IPv4 と IPv6 のアドレスと DNS レコードを持ちます。イメージのプルには IPv4 を使います。',
  'readme.ipv6Blocks':
    'VPC には AWS が IPv6 ブロック (/56) を割り当てます。アプリケーション用とエンドポイント用の各サブネットは、固定の位置の /64 を使います。VPC の外への IPv6 のルートはありません。',
  'readme.securityGroupOfGroups':
    'すべてのインターフェイスエンドポイントに共通のセキュリティグループ 1 つ: インバウンドは次のセキュリティグループからの TCP 443 だけ、アウトバウンドはなし。',
  'readme.groupCreated': 'ここで作成',
  'readme.clientGroup':
    'ワークロード用のクライアントグループ `{group}`: インバウンドはなし、アウトバウンドはエンドポイントと S3 への TCP 443。このグループに入っていないワークロードは、エンドポイントに接続できません。',
  'readme.networkUnchanged': 'VPC、サブネット、すでにあるリソースは変更しません。',
  'readme.routesToS3': 'S3 ゲートウェイエンドポイントのルートが追加されるルートテーブル: {tables}。',
  'readme.codebuildCreated':
    'CodeBuild プロジェクト `{project}` と、そのロール、セキュリティグループ (インバウンドはなし、アウトバウンドはエンドポイントと S3 への TCP 443)、ロググループ: [CodeBuild](#{anchor}) を参照してください。',
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
  'readme.costQuantity': '数量/月',
  'readme.costUnit': '単価 (USD)',
  'readme.costMonth': 'USD/月',
  'readme.costTotal': '合計',
  'readme.unknown': '不明',
  'readme.costExcludes':
    '1 か月を 730 時間とし、税と割引は含みません。エンドポイントは使わなくても、削除するまで料金がかかります。',
  'readme.costComparisonIntro':
    'インターフェイスエンドポイントを使わない場合の、同じトラフィックでの月額 (USD) です。NAT ゲートウェイはインターネットへの経路も開きます。そのパブリック IPv4 アドレスの料金は含みません。',
  'readme.controls': 'セキュリティコントロール',
  'readme.controlsIntro':
    'デプロイ後に主なスキャナーのチェックがどうなるかを、公開されているチェックの内容に基づいて示します。このプロジェクトの対象外のものによって決まる項目は「判定なし」です。',
  'readme.controlsRest': '成功 {passed} 件、判定なし {left} 件',
  'readme.control': 'コントロール',
  'readme.controlAsks': '求める内容',
  'readme.controlResult': '結果',
  'readme.controlReason': '理由',
  'readme.costReused': '既存のエンドポイントの料金は所有者に請求されるため、合計に含みません。',
  'readme.costAsOf':
    '料金はこのファイルの生成時点で {region} についてわかっていたものです。現在の料金は [AWS PrivateLink](https://aws.amazon.com/privatelink/pricing/) と [Amazon VPC](https://aws.amazon.com/vpc/pricing/) の料金ページを参照してください。',
  'readme.costSource': 'エンドポイントの料金の出典: {source}。',
  'readme.costSourceNat': 'NAT ゲートウェイの料金の出典: {source}。',

  'readme.prerequisites': '前提条件',
  'readme.tool': 'ツール',
  'readme.version': 'バージョン',
  'readme.purpose': '用途',
  'readme.forAwsCli': 'スクリプトと、この文書のコマンド',
  'readme.forBash': 'スクリプト (Windows では WSL または Git Bash)',
  'readme.forZip': 'ビルドのソースのアーカイブ',
  'readme.forTerraform': 'デプロイ。AWS プロバイダーは {provider}。これまでに動作を確認したのは {tested} だけです。',
  'readme.forNode': 'デプロイ。`npm install` で CDK CLI {cli} と aws-cdk-lib {library} が入ります。',
  'readme.credentials': 'パーティション `{partition}` のアカウントの認証情報。リージョンは `{region}` です。',
  'readme.permissions':
    'デプロイや削除をする人には、次の権限が必要です。`scripts/preflight.sh` と `scripts/verify.sh --api` もこの権限で実行できます。ロール、ロググループ、スタックの権限はこのプロジェクトに、ネットワークの権限はこのリージョンに絞ってあります。VPC 内からの確認とイメージの複製には、それぞれのサービスの権限も必要です。',
  'readme.permissionsCdk':
    'CDK では、デプロイする人に必要なのは `ReadNetwork`、`Stack`、`CdkRoles` だけです。残りは `cdk bootstrap` が CloudFormation 用に作るロールに必要です (`--cloudformation-execution-policies` で絞れます)。アカウントでの最初のブートストラップには管理者の権限が必要です。',
  'readme.permissionsRepository': '`scripts/preflight.sh` の実行には `ReadRepository` も必要です。',
  'readme.permissionsPolicy': 'IAM ポリシー',

  'readme.deploy': 'デプロイ',
  'readme.preflight':
    'まず、アカウントで AZ を使えるか、リージョンにエンドポイントサービスがあるかを、読み取りだけで確認します (終了コード 0: 合格、3: 不足があり名前を表示、2: 確認を実行できなかった):',
  'readme.preflightExisting':
    'まず、VPC がこのプロジェクトの前提どおりかを、読み取りだけで確認します。DNS 属性、サブネットの AZ と空きアドレス、ルートテーブル、既存のエンドポイント、妨げになるエンドポイントの有無を調べます (終了コード 0: 合格、3: 前提と異なるものがあり名前を表示、2: 確認を実行できなかった):',
  'readme.createRepository':
    'ビルドのプッシュ先のリポジトリ `{repository}` があることも確認します。デプロイでは作成しないため、ない場合は作成してください:',
  'readme.oneFlavour': '以下はどれも同じリソースを記述しています。どれか 1 つをデプロイしてください。',
  'readme.offline': 'オフラインで実行でき、AWS アカウントは不要',
  'readme.terraformState':
    '`init` が作成する `terraform/.terraform.lock.hcl` はコミットしてください。ステートファイルは `terraform/` に保存され、git の対象には含まれません。チームで使う場合は、最初の apply の前に `terraform/versions.tf` の backend ブロックを設定してください。',
  'readme.changeSet':
    '変更内容を実行前に確認するには、代わりに変更セットを使います (スタックの作成後は `--change-set-type UPDATE`):',
  'readme.waitUpdate': '更新のときは stack-update-complete',
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
  'readme.outputPrefixList': 'この S3 のプレフィックスリスト (Terraform のみ)',
  'readme.outputRouteTables': '独自のルートを追加するルートテーブル',
  'readme.outputClient': 'ワークロードに設定するクライアントグループ',
  'readme.attachClient':
    'クライアントグループは、各ワークロードの既存のグループに追加してください。ECS のサービスやタスクでは `awsvpcConfiguration` の `securityGroups` に、EC2 インスタンスでは `aws ec2 modify-instance-attribute --groups` (インスタンスのすべてのグループを指定します) で設定します。',
  'readme.attachGroups':
    'セキュリティグループ `{groups}` のワークロードがエンドポイントに接続できます。これらのグループでアウトバウンドを制限している場合は、エンドポイントと S3 への TCP 443 を許可してください。',

  'readme.codebuild': 'CodeBuild',
  'readme.codebuildIntro':
    'プロジェクト `{project}` は、`codebuild/buildspec.yml` の手順を VPC の中で実行します。ECR にログインし、イメージをビルドして、タグ `build-` とビルド番号を付けて `{repository}` にプッシュします。ソースがないため、イメージの中身は小さなファイル 1 つだけです。プッシュできることを確認するためのものです。',
  'readme.codebuildSourceIntro':
    'プロジェクト `{project}` は、`s3://{source}` のソースにある `Dockerfile` をビルドし、タグ `build-` とビルド番号を付けて `{repository}` にプッシュします。手順はソースのルートにある `buildspec.yml` に書きます。`SOURCE` に `Dockerfile` のあるフォルダーを設定し、両方をアップロードしてください:',
  'readme.codebuildSourceMissing': 'Dockerfile のあるフォルダーを設定してください',
  'readme.codebuildStart': 'ビルドを開始し、ログ、結果、イメージを確認します:',
  'readme.codebuildFollow': 'Ctrl-C で終了',
  'readme.codebuildReachNone':
    'ビルドから接続できるのは、エンドポイントで到達できる ECR、S3、CloudWatch Logs だけです。Git ホスト、ほかのレジストリ、パッケージレジストリには到達できません。`FROM` のイメージはプライベート ECR に (この文書の最後を参照)、そのほかに必要なものはソースに入れてください。',
  'readme.codebuildReachPresent':
    'ビルドは、エンドポイントを経由して ECR、S3、CloudWatch Logs に接続します。Git ホストやパッケージレジストリ (TCP 443) には、サブネットにルートがあれば VPC にある経路で接続します。',
  'readme.codebuildReachClosed':
    'ビルドは、エンドポイントを経由して ECR、S3、CloudWatch Logs に接続します。セキュリティグループはほかへの送信を許可しません。Git ホストやパッケージレジストリに接続するには、ルールを追加してください。',
  'readme.codebuildReachNat':
    'ビルドは、エンドポイントを経由して ECR、S3、CloudWatch Logs に接続します。Git ホストやパッケージレジストリ (TCP 443) には NAT ゲートウェイを経由して接続します。',
  'readme.codebuildOwnSource':
    '自分の `Dockerfile` をビルドするには、`--codebuild-source s3` を指定してプロジェクトを生成します。S3 のソースのルートに、`codebuild/buildspec.yml` を `buildspec.yml` という名前で `Dockerfile` と並べて置きます。',
  'readme.codebuildOwnProject': '自分の CodeBuild プロジェクトに貼り付ける VPC の設定例:',

  'readme.windows': 'Windows イメージ',
  'readme.windowsWhy':
    'Docker 27 以前は、外部レイヤー (再配布が制限されたレイヤー) をプッシュしません。そのレイヤーは ECR に保存されず、プルのたびに Microsoft からインターネット経由で取得されるため、VPC からは到達できないことがあります。Docker デーモン設定ファイルの `allow-nondistributable-artifacts` で指定したレジストリには、外部レイヤーもプッシュされます。',
  'readme.windowsNotNeeded':
    'Docker {version} 以降はすべてのレイヤーをプッシュするため、設定は不要です (バージョンは `docker version` で確認できます)。2023 年 6 月より後のベースイメージから作成したイメージには外部レイヤーがないため、この場合も不要です。',
  'readme.windowsHost':
    '設定が必要なのはプッシュするホストだけで、プルするホストには不要です。`dockerd` のオプションではなく、必ずファイルで設定してください。オプションで指定すると Docker 29 は起動しません。',
  'readme.windowsSize':
    'ベースレイヤーは ECR に保存され、そこからプルされます。AWS によると、Windows Server Core は圧縮後で約 1.7 GiB です。ベースイメージのライセンス条項でコピーが認められているかを確認してください。',
  'readme.windowsMerge':
    'プッシュする Windows ホストで、管理者として実行します。このスクリプトは Docker デーモン設定ファイル (`%programdata%\\docker\\config\\daemon.json`) に `{registries}` を追加し、ほかの設定を残したまま、デーモンを再起動します。`-WhatIf` を付けると、変更内容を表示するだけです:',
  'readme.windowsRestart':
    'Linux ホストでは、`docker/daemon.json` の内容を `/etc/docker/daemon.json` に追加し、`sudo systemctl restart docker` でデーモンを再起動してください。',
  'readme.windowsKept':
    '再起動すると、そのホストのコンテナは停止します。`-NoRestart` を付けると再起動しません。変更前のファイルは `daemon.json.bak-…` として残ります。終了コード 2 は、実行できなかったことを示します。',
  'readme.windowsDesktop': 'Docker Desktop では、[Settings] の [Docker Engine] でこのキーを追加し、そこで適用します。',
  'readme.windowsRegistries':
    'レジストリが不明なため、`docker/daemon.json` はありません。`--account-id` (このリージョンのレジストリ) または `--registries` (そのほかのレジストリ) を指定してプロジェクトを生成してください。',
  'readme.windowsCheck':
    '設定後にイメージをもう一度プッシュし、ほかの場所から取得されるレイヤーがないことを確認します (終了コード 0: なし、3: あり)。先にベースイメージを同じ方法で調べると、この設定が必要かどうかがわかります:',
  'readme.windowsImageMissing': 'ECR のイメージを設定してください',
  'readme.windowsNothing':
    '設定は不要です。Docker {engine} は、古いベースイメージの外部レイヤー (再配布が制限されたレイヤー) を含むすべてのレイヤーをプッシュし、`allow-nondistributable-artifacts` の影響を受けません。これはプッシュするホストのバージョンの場合です。そのホストが Docker 27 以前であれば、`--docker-engine` にそのバージョンを指定してプロジェクトを生成してください。',

  'readme.verify': '接続の確認',
  'readme.verifyApi':
    'AWS CLI を使い、どこからでも確認できます (終了コードは上記と同じです)。VPC はデプロイの出力から見つけます。`--vpc-id` で指定することもできます:',
  'readme.verifyApiExisting':
    'AWS CLI を使い、どこからでも確認できます (終了コードは上記と同じです)。既存のエンドポイントも確認します:',
  'readme.vpcId': '以降のコマンドでは VPC の ID を使います。',
  'readme.vpcIdMissing': '「接続の確認」で設定してください',
  'readme.verifyInside':
    'アプリケーション用サブネットの中で同じスクリプトを実行すると、すべての名前がプライベートアドレスに解決され、接続できることを確認できます。bash が必要です。Docker があれば、`--image` で実際のプルも 1 回行えます。次のどれかの方法で実行します。スクリプトの内容はこの変数から渡します。どの方法も、実行する場所をこの VPC の中から探し、見つからなければ停止します:',
  'readme.verifyExec':
    'ECS Exec を有効にした、ネットワークモードが `awsvpc` のタスクで実行する場合 (AWS CLI の Session Manager プラグインが必要です):',
  'readme.verifyOutside':
    'VPC の外のホストでも、`bash verify.sh --in-vpc` で同じ項目を確認できます。このプロジェクトで作成しない DNS サーバーの設定とルートも、あわせて確認できます。',
  'readme.verifySsm':
    'Systems Manager が管理する EC2 インスタンスで実行する場合 (エンドポイント `ssm` と `ssmmessages`、または NAT が必要です):',
  'readme.verifySsmLacks':
    'このプロジェクトには NAT も {services} のエンドポイントもありません。足りないものを先に追加してください。',
  'readme.verifyCodeBuild':
    'VPC の設定にアプリケーション用サブネットを指定した CodeBuild プロジェクトで実行する場合 (CodeBuild があるリージョンに限ります。結果はビルドログに出ます):',
  'readme.verifyOwnBuild': 'CodeBuild プロジェクトのビルドで実行する場合 (結果はビルドログに出ます):',
  'readme.ecrPublic': 'ECR Public',
  'readme.verifyEcrPublic':
    'VPC 内の、ロールが `ecr-public:DescribeRegistries` を許可しているホストで実行すると、エンドポイントを経由します。名前がプライベートアドレスに解決されることは `scripts/verify.sh --in-vpc` で確認できます:',

  'readme.change': '変更',
  'readme.changeEdit': 'ファイルは自由に編集できます。変更したら、同じ手順でもう一度デプロイしてください。',
  'readme.changeTerraform': 'Terraform: `terraform/terraform.tfvars` に AZ とタグがあります。',
  'readme.changeCloudformation':
    'CloudFormation: `cloudformation/parameters.json` に AZ があります。サブネットとエンドポイントは同じフォルダーのテンプレートにあります。',
  'readme.changeCdk': 'CDK: `cdk/lib/config.ts` に AZ、サブネット、エンドポイント、タグがあります。',
  'readme.changeTerraformExisting':
    'Terraform: `terraform/terraform.tfvars` に VPC、サブネット、ルートテーブルの ID と、タグがあります。',
  'readme.changeCloudformationExisting':
    'CloudFormation: `cloudformation/parameters.json` に VPC、サブネット、ルートテーブルの ID があります。エンドポイントは同じフォルダーのテンプレートにあります。',
  'readme.changeCdkExisting':
    'CDK: `cdk/lib/config.ts` に VPC、サブネット、ルートテーブルの ID、エンドポイント、タグがあります。',
  'readme.changeZones':
    'AZ を変更するとサブネットが置き換わるため、先にワークロードを移動してください。追加するサブネットの CIDR ブロックは、図にあるものと重ならないようにしてください。',
  'readme.changeBuckets':
    'ほかの S3 バケット (`s3:GetObject`、`s3:PutObject`、`s3:ListBucket` を許可します) は、その ARN (`arn:{partition}:s3:::` とバケット名) を次に追加します:',
  'readme.stateFolder':
    '`.ecr-privatelink/` はコミットしてください。回答と、生成時点の各ファイルが入っています。このプロジェクトを後で更新するときに比較に使われ、編集した内容が保たれます。',
  'readme.refreshStatus': '編集した内容と、テンプレートの変更を表示',
  'readme.refreshRun': '最新にする (編集した内容はマージされます)',
  'readme.refreshSet': '回答を変更する',
  'readme.refreshUndo': '最後の実行の前に戻す',
  'readme.workflow':
    'GitHub では、`.github/workflows/ecr-privatelink.yml` がプルリクエストとデフォルトブランチを生成時の内容と比較し (`status`)、最新バージョンへの更新を毎週プルリクエストで提案します。プルリクエストの作成は Settings > Actions > General > Workflow permissions で許可してください。対象はリポジトリ内のすべてのプロジェクトで、GitHub が実行するのはルートのワークフローだけです。このフォルダーがルートでない場合は、ルートの `.github/workflows/` にファイルをコピーし、更新で変わったときはもう一度コピーしてください。',
  'readme.outputTaskRole': 'タスク定義の `executionRoleArn`',
  'readme.taskRole': 'タスク実行ロールの使用',
  'readme.taskRoleArn':
    'ECS は、タスクのロールではなくタスク実行ロールで、イメージをプルしてログを書き込みます。この ARN をタスク定義の `executionRoleArn` に指定します:',
  'readme.taskRolePass': 'タスク定義の登録やタスクの起動をする人には、このロールに対する `iam:PassRole` が必要です。',
  'readme.taskRoleVpc':
    'プルには条件 `aws:SourceVpc` があります。このロールの認証情報を使っても、ほかの場所からはプルできません。',
  'readme.taskRoleEndpoints':
    'プルには条件 `aws:SourceVpc` と `aws:SourceVpce` があります。後者は ECR のエンドポイントの ID です。エンドポイントを置き換えたら、もう一度デプロイしてください。',
  'readme.taskRoleLogin':
    '`ecr:GetAuthorizationToken` には、このような条件を付けないでください。Fargate ではこの呼び出しが VPC から行われないため、すべてのタスクが `AccessDenied` で失敗します。',
  'readme.taskRoleMore':
    'このロールはシークレット、パラメータ、それらの KMS キーを読み取れません。タスク定義で使うものは別途許可してください。',
  'readme.taskRolePullOnly':
    'ECR のポリシーは、指定したロールのプルだけを許可します。`--policy-roles` にこのロールも指定して、もう一度デプロイしてください。',
  'readme.endpointPolicy': 'エンドポイントポリシーの変更',
  'readme.policyTerraform':
    'Terraform: ポリシーは `terraform/policies.tf` にあります (ポリシーがないエンドポイントには、`terraform/endpoints.tf` で `policy` 引数を追加します)。',
  'readme.policyCloudformation':
    'CloudFormation: `cloudformation/ecr-privatelink.yaml` にあるエンドポイントの `PolicyDocument`。ない場合は追加します。',
  'readme.policyCdk':
    'CDK: `cdk/lib/ecr-private-link.ts` のポリシーステートメント。ない場合は、そこで `endpoint.addToPolicy(…)` を呼び出します。',
  'readme.policyRules':
    'ポリシーには `Allow` が 1 つ以上必要です (ないと何も許可されません)。各ステートメントに `Principal` が必要で、全体は 20,480 文字までです。`{api}` と `{dkr}` には同じポリシーを設定してください。反映には数分かかります。',
  'readme.policyLayers':
    'S3 のポリシーでは、レイヤーのバケットにプリンシパルの条件 (`aws:PrincipalAccount`、`aws:PrincipalOrgID`) を付けないでください。レイヤーの URL には ECR のアカウントが署名するため、すべてのプルが失敗します。',
  'readme.policySourceVpc':
    'S3 のポリシーの各ステートメントには、この VPC を値とする条件 `aws:SourceVpc` があります。呼び出し元のプリンシパルによらないため、レイヤーは取得できます。',
  'readme.policyOrganisation':
    'ECR のポリシーは組織 `{organisation}` 用です。読み取れる組織外のレジストリを限定するには、ステートメント `PullFromAnyRegistry` に、そのアカウントを値とする `aws:ResourceAccount` を追加します。AWS 所有のイメージのアカウント (EKS アドオンと GuardDuty のドキュメントにリージョンごとの記載があります) も含めてください。',
  'readme.policyPullOnly':
    'ECR のポリシーは、指定したロールのプルだけを許可します。Fargate の ECS ではタスク実行ロール、EC2 の ECS ではインスタンスのロールも、EKS ではノードか Fargate プロファイルのロールを指定します。一覧は `--policy-roles` かポリシードキュメントで変更します。',
  'readme.policyProtected':
    'ステートメント `DenyDeletion` は、これらのエンドポイント経由でのリポジトリの削除を拒否します。一覧は `--protected-repositories` かポリシードキュメントで変更します。',
  'readme.policyReused': '既存のエンドポイントのポリシーは所有者のもので、このプロジェクトには含まれません。',
  'readme.policyByCli': 'デプロイせずに試すには次のようにします:',
  'readme.endpointIdMissing': '「エンドポイントポリシーの変更」で設定してください',
  'readme.policyReset': 'ポリシードキュメントの代わりに --reset-policy を指定するとフルアクセスに戻ります',
  'readme.defaultGroup': 'デフォルトセキュリティグループのルールの削除',
  'readme.defaultGroupWhy':
    'AWS は VPC ごとにデフォルトセキュリティグループを作ります。この構成では使わないため、次のコマンドでルールを削除できます (Security Hub の EC2.2):',

  'readme.tearDown': '削除',
  'readme.tearDownFirst':
    '先にワークロードを削除してください。ネットワークインターフェイスが使っているサブネットやセキュリティグループは削除できず、削除が完了しません。次のコマンドで残っているものを表示できます。何も表示されなくなってから進んでください:',
  'readme.tearDownThen': 'その後、デプロイしたものを削除します。',
  'readme.tearDownFirstExisting':
    '先にワークロードをこのプロジェクトのセキュリティグループから外してください。ネットワークインターフェイスが使っているグループは削除できず、削除が完了しません。次のコマンドで残っているものを表示できます。何も表示されなくなってから進んでください:',
  'readme.tearDownStays':
    'VPC、サブネット、既存のエンドポイントは残ります。残ったワークロードは、VPC のほかの経路で ECR や S3 に接続します。経路がなければ接続できません。削除したエンドポイントを経由していた接続は切断されます。',
  'readme.tearDownCodebuild':
    'リポジトリ `{repository}` とそのイメージは残ります。ビルドのネットワークインターフェイスは、最後のビルドの数分後になくなります。',
  'readme.yourFlavour': '使用した IaC の行だけを実行してください。',

  'readme.byHand': '手作業での作成',
  'readme.byHandWhy':
    'コードの内容を理解したり、試したりするための手順です。エンドポイントポリシーはフルアクセスとなり、フローログと NAT ゲートウェイは作成しません。',
  'readme.byHandCodebuild': 'CodeBuild も作成しません。',
  'readme.byHandClient': 'セキュリティグループのアウトバウンドルールは、すべてを許可する AWS のデフォルトのままです。',
  'readme.console': 'コンソール',
  'readme.consoleVpc':
    'VPC > お使いの VPC > VPC を作成: IPv4 CIDR は {cidr}。作成後、VPC の設定を編集し、DNS 解決と DNS ホスト名を有効にします。',
  'readme.consoleIpv6Vpc': 'Amazon が提供する IPv6 CIDR ブロックを選びます。',
  'readme.consoleIpv6Subnets':
    '各サブネットに VPC の IPv6 ブロックから /64 を割り当て、アプリケーション用サブネットでは IPv6 アドレスの自動割り当てを有効にします。',
  'readme.consoleIpv6Rule': 'VPC の IPv6 ブロックも許可します。',
  'readme.consoleIpv6RuleOf': '{cidrs} も許可します。',
  'readme.consoleDualStack': 'IP アドレスのタイプと DNS レコードの IP タイプには「デュアルスタック」を選びます。',
  'readme.consoleDualStackGateway': 'IP アドレスのタイプには「デュアルスタック」を選びます。',
  'readme.commentIpv6Slot': 'VPC の IPv6 ブロックの中の、番号で決まる /64。',
  'readme.consoleSubnets':
    'サブネット > サブネットを作成: 図のサブネットを、それぞれの AZ に作成します。ルートテーブル > ルートテーブルを作成: サブネットごとに 1 つ作成し、関連付けます。',
  'readme.consoleGroup':
    'セキュリティグループ > セキュリティグループを作成: インバウンドルールは {cidrs} からの HTTPS (443)。',
  'readme.consoleGroupClient':
    'セキュリティグループ > セキュリティグループを作成: 2 つ作成します。1 つ目はワークロード用の `{client}` (インバウンドルールなし)、2 つ目はエンドポイント用で、インバウンドルールは 1 つ目のグループからの HTTPS (443)。',
  'readme.consoleVpcExisting':
    'VPC > お使いの VPC > {vpc} > VPC の設定を編集: DNS 解決と DNS ホスト名が有効なことを確認します。',
  'readme.consoleInterfaceExisting':
    'エンドポイント > エンドポイントを作成: 上の表のインターフェイスエンドポイントのうち、まだないサービスごとに、VPC、{dns}、サブネット {subnets}、セキュリティグループを指定します。',
  'readme.consoleGatewayExisting':
    'エンドポイント > エンドポイントを作成: {service} (タイプは Gateway) に、ルートテーブル {tables} を指定します。',
  'readme.consoleInterface':
    'エンドポイント > エンドポイントを作成: 上の表のインターフェイスエンドポイントのサービスごとに、VPC、{dns}、AZ ごとに 1 つのエンドポイント用サブネット、セキュリティグループを指定します。',
  'readme.consoleGateway':
    'エンドポイント > エンドポイントを作成: {service} (タイプは Gateway) に、アプリケーション用サブネットのルートテーブルを指定します。',
  'readme.consoleS3Later': 'S3 のものは最後に作成します。',
  'readme.consoleS3Interface':
    'エンドポイント > エンドポイントを作成: {service} (タイプは Interface) に同じサブネットとセキュリティグループを指定し、DNS 名を有効にして、「インバウンドエンドポイントに対してのみプライベート DNS を有効にする」を選びます。',
  'readme.consoleRemoval':
    '削除するときは逆の順序で行います。サブネットとセキュリティグループは、エンドポイントがなくなるまで待ってから削除してください。',
  'readme.consoleRemovalExisting':
    '削除するときは、ここで作成したものを逆の順序で削除します。セキュリティグループは、エンドポイントがなくなるまで待ってから削除してください。VPC とサブネットは残します。',
  'readme.byHandRemoval':
    '削除するには、同じターミナルで次のコマンドを実行します。エンドポイントのネットワークインターフェイスが残っているとサブネットとセキュリティグループを削除できないため、エンドポイントから削除します:',
  'readme.cli': 'AWS CLI',
  'readme.cliCommands': 'コマンド',

  'readme.public': 'パブリックのままの通信',
  'readme.publicImages':
    '`public.ecr.aws`、Docker Hub など、ほかのレジストリのイメージのプルはインターネットを経由します。ECR Public のエンドポイントを含め、これを中継するエンドポイントはありません。',
  'readme.publicApi':
    'ECR Public の API: エンドポイントはパーティション `aws` の us-east-1 にだけあり、このプロジェクトには含まれません。`aws ecr-public describe-registries --region us-east-1` のような呼び出しはインターネットを経由します。',
  'readme.publicApiHere':
    'この VPC の外からの ECR Public の API: エンドポイントは us-east-1 にだけあります。ほかのリージョンからの `aws ecr-public describe-registries --region us-east-1` のような呼び出しは、インターネットを経由します。',
  'readme.publicRegions':
    'ほかのリージョンのリポジトリのレイヤーには、S3 ゲートウェイエンドポイントからは到達できません。ECR のレプリケーションで {region} に複製してください。',
  'readme.mirror':
    'この構成にはインターネットへのルートがありません。必要なイメージは、インターネットに接続できるマシンからプライベート ECR に複製してください:',
  'readme.mirrorNat':
    'この構成では、そのようなプルは NAT ゲートウェイを経由します。プライベートにするには、必要なイメージをプライベート ECR に複製してください:',
  'readme.mirrorPresent':
    'この構成では、そのようなプルは VPC にあるインターネットへの経路を通ります。プライベートにするには、必要なイメージをプライベート ECR に複製してください:',
  'readme.byUrl': 'ECR API の呼び出し',
  'readme.byUrlWhy':
    '`{service}` のプライベート DNS 名は無効なので、`{host}` はパブリックな API に解決されます。エンドポイントの URL (`{url}`。エンドポイントの ID に AWS が付ける接尾辞が続きます) を指定した呼び出しだけがエンドポイントを経由します:',
  'readme.byUrlVariable':
    'SDK と AWS CLI は、環境変数 `AWS_ENDPOINT_URL_ECR` の URL も使います ([出典]({source}))。`ecr.dkr` のプライベート DNS 名は有効なので、イメージのプルとプッシュに設定は不要です。',
  'readme.outputDnsName': 'ECR API を呼び出す URL のホスト名',
  'readme.dnsNameOn': 'DNS 名の有効化',
  'readme.dnsNameOff': 'DNS 名の無効化',
  'readme.consoleByUrl': '{services} では DNS 名を無効のままにします。',
  'readme.hub': 'ほかの VPC (スポーク) の関連付け',
  'readme.hubWhy':
    'この VPC のエンドポイントではプライベート DNS が無効です。代わりに名前ごとのプライベートホストゾーンを作成し、この VPC に関連付けています。エンドポイントを使うほかの VPC も、同じゾーンに関連付けます:',
  'readme.hubZone': 'ゾーン',
  'readme.hubRecords': 'エイリアスレコード',
  'readme.hubOutput': '出力',
  'readme.hubNeeds':
    'スポークには、エンドポイント用サブネットへの往復のルート (Transit Gateway、VPC ピアリング、Cloud WAN)、エンドポイントのセキュリティグループでのスポークの CIDR ブロックからの HTTPS の許可、両方の DNS 属性、イメージレイヤー用の S3 ゲートウェイエンドポイントと、次のいずれかの関連付けが必要です:',
  'readme.hubProfile':
    'すべてのゾーンを含む Route 53 Profile: このアカウントで一度作成し、AWS RAM で共有して、各スポークに関連付けます ([出典]({source}))。',
  'readme.hubZones':
    'ゾーンごとの関連付け。別のアカウントの VPC では、先にゾーンの所有者が承認し、関連付けの後で承認を削除します ([出典]({source})):',
  'readme.hubHere': 'このアカウント',
  'readme.hubThere': 'スポークのアカウント',
  'readme.hubNoOther':
    '親ドメイン (`{domain}`) のゾーンは作成しないでください。レコードのない名前がすべて解決できなくなります。',
  'readme.consoleHub':
    '続いて Route 53 > ホストゾーン > ホストゾーンの作成: 下の表のゾーンごとに、この VPC のプライベートホストゾーンと、エンドポイントへのエイリアスレコードを作成します。',
  'readme.hubTearDown':
    '削除するとスポークからエンドポイントへの経路がなくなります。先にスポークのワークロードを移すか、スポークに専用のエンドポイントを作成し、ゾーンを含む Profile からゾーンを外してください。',
  'readme.hubSpoke': 'スポークのプロジェクトは `--private-dns central-spoke` で生成できます。',
  'readme.spoke': 'この VPC はスポークです。サービスの名前は、ハブのインターフェイスエンドポイントに解決されます。',
  'readme.spokeProfile': 'ハブのホストゾーンを含む Route 53 Profile `{profile}` に関連付けます。',
  'readme.spokeZones': 'ハブのホストゾーンに関連付けます:',
  'readme.diagramHub': 'ハブのエンドポイント',
  'readme.dns': 'DNS',
  'readme.dnsForward':
    'プライベート DNS 名を解決できるのは VPC のリゾルバー (AmazonProvidedDNS、`169.254.169.253`) だけです。DHCP オプションセットで独自の DNS サーバーを指定している場合は、次の名前をリゾルバーに転送してください。VPC 内のサーバーなら条件付き転送を、VPC の外からなら Route 53 Resolver のインバウンドエンドポイントを使います。',
  'readme.dnsOutside':
    'VPC の外のホストには、`{host}` とその下の名前の転送も必要です。インバウンドエンドポイントを通して問い合わせると、S3 インターフェイスエンドポイントに解決されます。VPC の中ではゲートウェイを使います。',
  'readme.dnsOff':
    'そのような DNS を使えないクライアントは、エンドポイントの URL を直接指定できます (ここでは `{api}`)。イメージのプルではこの方法は使えず、`{dkr}` のプライベート DNS 名が必要です:',

  'readme.ignoreState':
    'ツールの状態と出力です。.ecr-privatelink/ はコミットが必要なため、ここに追加しないでください。',
  'readme.ignoreBackups': 'エディターとマージのバックアップ',
};
