import type { plan as english } from '../en/plan.js';
import type { Translation } from '../message.js';

/** プランの理由、注意、コスト。 */
export const plan: Translation<typeof english> = {
  'because.ecr_api': 'レジストリにログインするための認証トークンを取得します。使用元: {users}',
  'because.ecr_dkr': 'プルのたびにイメージマニフェストを取得します。使用元: {users}',
  'because.ecr_fips_api':
    'レジストリにログインするための認証トークンを、FIPS 140 に準拠した暗号で取得します。使用元: {users}',
  'because.ecr_fips_dkr': 'プルのたびにイメージマニフェストを、FIPS 140 に準拠した暗号で取得します。使用元: {users}',
  'because.ecs_agent':
    'ECS エージェントの制御通信です。ECS の 3 つのエンドポイントのうち 1 つでも欠けると、エージェントはパブリックエンドポイントに接続します。使用元: {users}',
  'because.ecs_telemetry': 'ECS エージェントのメトリクス通信です。使用元: {users}',
  'because.ecs': 'コンテナインスタンスをクラスターに登録します。使用元: {users}',
  'because.logs': 'ログを送信します。到達できないと、awslogs ドライバーを使うタスクは起動しません。使用元: {users}',
  'because.secretsmanager': 'タスク定義で参照しているシークレットを、タスクの起動前に取得します。使用元: {users}',
  'because.ssm':
    'タスク定義で参照しているパラメータを、タスクの起動前に取得します。ホストのエージェントの登録にも使います。使用元: {users}',
  'because.ssmmessages': 'コンテナやホストへのセッションを中継します。使用元: {users}',
  'because.ec2': 'AWS のノード用イメージが、ノード名を EC2 API から取得します。使用元: {users}',
  'because.sts': 'リージョンの STS から、ロールの認証情報を取得します。使用元: {users}',
  'because.eks': 'EKS API を呼び出します (クラスターの API サーバーは対象外です)。使用元: {users}',
  'because.eks_fips':
    'FIPS 140 の暗号を使って EKS API を呼び出します (クラスターの API サーバーは対象外です)。使用元: {users}',
  'because.eks_auth': 'Pod Identity の認証情報をポッドに渡します。使用元: {users}',
  'because.oidc_eks': 'クラスターの OIDC 発行者の鍵と検出ドキュメントを取得します。使用元: {users}',
  'because.eks_proxy': 'コンソールにクラスターのリソースを表示します。使用元: {users}',
  'because.elasticloadbalancing': 'ロードバランサーを作成、変更します。使用元: {users}',
  'because.autoscaling': 'ノードグループのサイズを変更します。使用元: {users}',
  'because.monitoring': 'メトリクスを送信します。使用元: {users}',
  'because.xray': 'トレースセグメントを送信します。使用元: {users}',
  'because.aps_workspaces': 'Prometheus のワークスペースにメトリクスを送信し、クエリを実行します。使用元: {users}',
  'because.batch': 'ジョブの送信など、AWS Batch API を呼び出します。使用元: {users}',
  'because.codebuild': 'ビルドの開始など、CodeBuild API を呼び出します。使用元: {users}',
  'because.kms': '独自のコードから、または暗号化したセッションのために KMS を呼び出します。使用元: {users}',
  'because.ec2messages': '3.3.40 より古い Systems Manager エージェントにメッセージを届けます。使用元: {users}',
  'because.cloudformation': 'スタックが待機しているホストのシグナルを送信します。使用元: {users}',
  'because.guardduty_data': 'GuardDuty エージェントのランタイムイベントを送信します。使用元: {users}',
  'because.s3': 'ECR が S3 に保存しているイメージレイヤーを取得します。ゲートウェイエンドポイントは無料です。',
  'because.s3Interface':
    'ゲートウェイエンドポイントを使えない VPC の外のホストが、イメージレイヤーを取得します。使用元: {users}',
  'because.s3Existing':
    'イメージレイヤーの取得に使われている、VPC にある S3 ゲートウェイエンドポイントです。変更しません。',
  'because.ecrPublic':
    'ECR Public の API (リポジトリや設定) の呼び出しに使います。イメージは通りません。public.ecr.aws からのプルは引き続きインターネット経由です。',

  'because.hostedZone': 'ゾーンに関連付けた VPC で、名前を {title} のエンドポイントに解決します。',
  'left.ecs':
    'ecs、ecs-agent、ecs-telemetry: 選択したものからは呼び出されません。EC2 のコンテナインスタンスには必要です。',
  'left.ecrApi':
    'ecr.api: Fargate プラットフォームバージョン 1.3.0 以前は、Fargate のネットワークインターフェイスからログインします。',
  'left.logs': 'logs: 選択されていません。ないと awslogs ドライバーを使うタスクは起動しません。',
  'left.hubEndpoints': '{services} のインターフェイスエンドポイント: ハブにあり、サービスの名前はハブに解決されます。',
  'left.exec': 'ssmmessages: ECS Exec が選択されていません。',
  'left.secrets': 'secretsmanager: タスク定義のシークレットが選択されていません。',
  'left.parameters': 'ssm: タスク定義のパラメータが選択されていません。',
  'left.irsa': 'sts: サービスアカウントの IAM ロール (IRSA) が選択されていません。',
  'left.pod-identity': 'eks-auth: EKS Pod Identity が選択されていません。',
  'left.load-balancer': 'elasticloadbalancing: AWS Load Balancer Controller が選択されていません。',
  'left.cluster-autoscaler': 'autoscaling、sts: Cluster Autoscaler が選択されていません。',
  'left.others': '選択されていない機能のエンドポイント: {features}',
  'left.lambda-image':
    'Lambda には何も作成しません。イメージはサービスが VPC の外でプルします。リポジトリは同じリージョンに必要ですが、許可されていれば別のアカウントでもかまいません。使えるのは Linux のイメージだけで、プルスルーキャッシュは使えません。',
  'left.apprunner':
    'App Runner には何も作成しません。イメージのプルもログの送信も VPC の外で行われます。新規のお客様は利用できません。',
  'left.sagemaker':
    'SageMaker には何も作成しません。イメージはプラットフォームが VPC の外でプルします。コンテナ内のコードが ECR を呼び出す場合は、ほかの起動タイプのエンドポイントが必要です。',
  'left.internet': 'NAT ゲートウェイとインターネットゲートウェイ: ECR からのプルにはどちらも不要です。',
  'left.s3Interface':
    'S3 のインターフェイスエンドポイント: VPC 内からは、ゲートウェイエンドポイントで同じことが無料でできます。',
  'left.ecrPublicHere':
    'ECR Public: エンドポイントが対応するのは API だけです。public.ecr.aws のイメージはインターネット経由でプルするか、ECR に複製します。',
  'left.ecrPublicElsewhere':
    'ECR Public: エンドポイントは us-east-1 にだけあります。public.ecr.aws のイメージはインターネット経由でプルするか、ECR に複製します。',

  'note.singleAz': 'アベイラビリティーゾーンが 1 つだけです。その AZ の障害時にはイメージをプルできません。',
  'note.regionOptIn':
    'アカウントで {region} を有効にしておく必要があります (aws account enable-region --region-name {region})。',
  'note.unusualZones': '新しいアカウントでは {zones} を使えないことがあります。preflight スクリプトで確認できます。',
  'note.priceUnknown':
    '{region} の料金はこのツールでは不明です。AWS PrivateLink と Amazon VPC の料金ページを参照してください。',
  'note.unverifiedServices':
    '次のエンドポイントは、AWS のドキュメントにリージョンごとの提供状況の記載がありません: {services}。{region} での提供状況は scripts/preflight.sh で AWS に確認できます。',
  'note.zonesWithoutService':
    '{region} では、一部の AZ で提供されていないエンドポイントサービスがあります: {services}。その AZ のサブネットにはエンドポイントを作成できないため、ほかの AZ を選んでください。アカウントのどの AZ がこの ID に当たるかは aws ec2 describe-availability-zones で確認できます。',
  'note.layerBucketInferred':
    'レイヤーのバケット名は、パーティション aws では AWS のドキュメントに記載がありますが、{partition} では記載がなく、推定です。',
  'note.s3Minimal':
    'この VPC からは、これ以外の S3 バケットにアクセスできません。バケットはデプロイ時のパラメータで追加できます。',
  'note.s3MinimalNat':
    'この VPC からは、これ以外の {region} の S3 バケットにアクセスできません。ほかのリージョンのバケットには NAT ゲートウェイ経由でアクセスできます。バケットはデプロイ時のパラメータで追加できます。',
  'note.s3MinimalExisting':
    '最小の S3 ポリシーでは、これらのルートテーブルを使うすべてのワークロードが、このリージョンのほかの S3 バケットに到達できなくなります。VPC で使うバケットを指定するか、フルアクセスのままにしてください。',
  'note.s3Interruption':
    'S3 ゲートウェイエンドポイントを作成すると、これらのルートテーブルを経由する S3 への接続が切断され、その後のリクエストの送信元はプライベートアドレスになります (aws:SourceIp を使うバケットポリシーは一致しなくなるため、aws:SourceVpce を使ってください)。利用の少ない時間にデプロイするか、最初からエンドポイントがある新規 VPC にワークロードを移してください。',
  'note.othersCutOff':
    'プライベート DNS により VPC 全体の名前解決がこれらのエンドポイントに向きます。指定したグループに属さないワークロードは、現在 NAT ゲートウェイを経由しているものも含めて {services} に接続できなくなります。先にすべてのワークロードをグループに入れるか、VPC の CIDR ブロックからの接続を許可してください。',
  'note.reusedEndpoints':
    'そのまま使用するエンドポイント: {services}。セキュリティグループ、プライベート DNS、ポリシーは所有者の管理下にあり、scripts/preflight.sh が確認します。',
  'note.unusedEndpoints': '既存として指定されましたが、選択した内容では使用しません: {services}。',
  'note.dnsAttributes':
    'VPC の DNS 解決と DNS ホスト名の両方を有効にする必要があります。scripts/preflight.sh が確認します。',
  'note.sharedSubnets': 'ほかのアカウントから共有されたサブネットには、エンドポイントを作成できません。',
  'note.fargateLegacyRetired':
    'Linux 用の Fargate プラットフォームバージョン 1.3.0 以前は 2026-06-30 に提供を終了し、タスクを開始できません。fargate-linux を使ってください。',
  'note.registriesUnknown':
    'レジストリが不明なため docker/daemon.json は生成しません。--account-id または --registries を指定してください。',
  'note.windowsLicence':
    'Windows のベースレイヤーは大きく、プッシュするとコピーが作成されます。ベースイメージのライセンス条項を確認し、ストレージの料金を見込んでください。',
  'note.windowsLayersPushed':
    'Docker 28 以降は、外部レイヤーを含むすべてのレイヤーをプッシュします。設定は不要で、生成しません。',
  'note.codebuildPrivileged':
    'CodeBuild プロジェクトは、Docker デーモンに必要な特権モードで実行されます。信頼できるビルドだけを実行してください。',
  'note.codebuildRepository':
    'リポジトリ {repository} は作成しません。CodeBuild はこのリポジトリだけにプッシュできます。',
  'note.codebuildImage':
    'CodeBuild は環境イメージを VPC の外でプルします。ビルドの中でのプルは VPC を経由します。ビルド時間の料金は合計に含みません。',
  'note.egressToS3':
    'S3 のプレフィックスリストを指定しないと、グループは任意のアドレスへの HTTPS を許可します。ゲートウェイエンドポイントの背後の S3 はパブリックアドレスだからです。ほかに外へのルートがなければ、到達できるのは S3 だけです。',
  'note.ecrPublicApiOnly':
    'ECR Public のエンドポイントは API の呼び出し専用です。public.ecr.aws の docker pull と push には、引き続きインターネットか、プライベート ECR へのミラーが必要です。',
  'note.fipsClients':
    'これらのエンドポイントを使うのは、FIPS のホスト名を指定したクライアントだけです。イメージの URI は {host} で始め、ログインには FIPS の API を使ってください (AWS_USE_FIPS_ENDPOINT=true)。{usual} のイメージのプルは、これらのエンドポイントを経由しません。',
  'note.fipsPullThroughCache':
    'プルスルーキャッシュ経由の初回のプルは、{host} ではできません。インターネットに接続できる場所から、{usual} で一度プルしてください。',
  'note.fipsLambda': 'Lambda のイメージの URI に FIPS のホスト名は使えません。{usual}/… を指定してください。',
  'note.fipsAgents':
    '{workloads} のエージェントが FIPS の API で認証するかどうかは未確認です (API の名前はエージェントが決めます)。FIPS の API を使わない場合は {usual} への経路が必要なので、インターネットへの経路をなくす前に試してください。',
  'note.fipsNotListed':
    'AWS の対応サービスの一覧に、ecr-fips.api と ecr-fips.dkr は記載されていません。scripts/preflight.sh が AWS に確認します。',
  'note.dualStackIpv4':
    'エンドポイントは IPv6 アドレスも持ちますが、プルには引き続き IPv4 を使います。Fargate はイメージとレイヤーを IPv4 だけでプルするため、どのワークロードにも IPv4 アドレスが必要です。IPv6 は独自のコードからの API の呼び出しに使えます。',
  'note.dualStackHosts':
    'プライベート DNS 名がデュアルスタックのホスト名 ({api} と ACCOUNT.dkr-ecr.{region}.on.aws、サフィックスはパーティション aws のもの) に対応するかどうかは未確認です。{usual} など、通常のホスト名を使ってください。',
  'note.dualStackServices':
    '{region} のすべてのサービスのエンドポイントがデュアルスタックに対応しているかどうかは未確認です。scripts/preflight.sh が AWS に確認します。',
  'note.dualStackReused':
    'IP アドレスの種類を含めて変更しないエンドポイント: {services}。ECR のエンドポイントがデュアルスタックの場合は、S3 のエンドポイントもデュアルスタックにする必要があり、その変更は所有者が行います。',
  'note.apiByUrl':
    '{host} はエンドポイントに解決されません。呼び出し側に URL {url} を --endpoint-url または AWS_ENDPOINT_URL_ECR で指定してください。URL のホスト名はデプロイの出力にあります。',
  'note.apiByUrlAgents':
    '{workloads} のエージェントは {host} の名前でレジストリにログインし、URL を指定できません。パブリックな API への経路か、この名前をエンドポイントに解決する独自の DNS ゾーンがなければ、プルは失敗します。',
  'note.hubIngress':
    'エンドポイントのセキュリティグループが許可するのは、この VPC について指定した送信元だけです。スポークの CIDR ブロックからの HTTPS も許可しないと、スポークからの呼び出しはタイムアウトします。--ingress cidrs ですべてのブロックを指定できます。',
  'note.hubTransit':
    'スポークには、エンドポイント用サブネットへの往復のルート (Transit Gateway、VPC ピアリング、Cloud WAN) と、各ホストゾーンへの関連付け (またはすべてのゾーンを含む 1 つの Route 53 Profile) が必要です。',
  'note.hubLayers':
    '各スポークに S3 ゲートウェイエンドポイントが必要です。ゲートウェイエンドポイントは自分の VPC からしか使えないため、イメージレイヤーはハブを経由しません。',
  'note.hubControls':
    'Security Hub の EC2.55 と EC2.56 は VPC ごとにエンドポイントを確認します。この VPC では成功し、スポークでは失敗します。',
  'note.hubZonesCost':
    '合計に含まないもの: 月額料金がかかるホストゾーン {zones} 個、スポークの通信を運ぶネットワーク。',
  'note.agentNames':
    'ECS エージェントは接続先を問い合わせ、番号付きの名前を返されることがあります。ここで作成するハブには ecs-a-1.{region} と ecs-t-1.{region} のゾーンがあります。エージェントのログに別の番号があれば、同じようなゾーンをハブに作成し、各スポークの VPC に関連付けてください。ゾーンがなければ、エージェントはパブリックエンドポイントに接続します。',
  'note.spokeTransit':
    'この VPC には、ハブのエンドポイント用サブネットへの往復のルートが必要です。ハブのエンドポイントのセキュリティグループでは、この VPC の CIDR ブロックを許可してください。',
  'note.spokeControls':
    'Security Hub の EC2.55 と EC2.56 は VPC ごとにエンドポイントを確認します。エンドポイントはハブにあるため、この VPC では失敗します。',
  'note.spokeAuthorised':
    'ゾーンが別のアカウントにある場合は、デプロイの前に、そのアカウントで各ゾーンへのこの VPC の関連付けを承認してください。',
  'note.spokeProfile':
    'Profile が別のアカウントにある場合は、デプロイの前に、そのアカウントから AWS RAM で共有してください。VPC に関連付けられる Profile は 1 つです。Route 53 Profiles の料金は合計に含みません。',
  'note.addressQuota':
    'NAT ゲートウェイ {gateways} 個には同じ数の Elastic IP アドレスが必要です。引き上げを申請していないアカウントでは、リージョンごとに 5 個までです。',
  'note.accountPolicy':
    'AWS のアカウントにあるイメージ (GuardDuty のエージェントなど) も、プルするのは自アカウントのプリンシパルなので許可されます。ほかのアカウントからの呼び出しは許可されません。制限されるのは呼び出し元であって、相手のレジストリではありません。自アカウントのプリンシパルは、許可されていれば別のアカウントのレジストリにもプッシュできます。',
  'note.ingressMisses':
    'エンドポイントは指定したブロックからの接続だけを許可します。{cidrs} のワークロードは、複数のブロックを合わせて含まれる場合を除き、プルできません。',
  'note.organisationPolicy':
    'ほかの組織からの呼び出しと、{organisation} の外のレジストリへのプッシュはできません。プルは、許可されていればどのレジストリからも可能です。AWS 所有のイメージのアカウントはリージョンごとに異なるため、読み取るイメージの所有者はここでは制限しません。',
  'note.organisationMember':
    '組織に属さないアカウントには組織 ID がありません。デプロイ先アカウントが {organisation} から外れると、何も許可されません。',
  'note.pullOnlyPolicy':
    'ECR のエンドポイントでは、指定した {count} 個のロールだけがログインとプルを行えます。プッシュ、そのほかの呼び出し (aws ecr describe-images、スキャン、削除)、ほかのプリンシパルはすべて拒否されます。独自のロールでプルするホスト、ノード、アドオンも同じです。',
  'note.pullOnlyWindows':
    'このプロジェクトの Windows イメージは別の場所からプッシュしてください。プル専用ポリシーは、これらのエンドポイントでのプッシュを拒否します。',
  'note.protectedRepositories':
    'これらのエンドポイント経由では {repositories} を削除できません。ほかの経路からは、IAM が許可すれば削除できます。イメージの削除はこれまでどおりです。',
  'note.s3SourceVpc':
    'S3 のポリシーは、プリンシパルを問わず、この VPC からのリクエストだけを許可します。ゲートウェイエンドポイントへのリクエストはこの VPC からだけなので、使えなくなるものはありません。この条件を求めるスキャナーに合格します。',
  'note.taskRoleVpc':
    'タスク実行ロールでイメージをプルできるのは、この VPC からだけです。ほかの場所のタスクには別のロールが必要です。ログインとログの書き込みには条件を付けません。',
  'note.taskRoleEndpoints':
    'タスク実行ロールでイメージをプルできるのは、この ECR のエンドポイント経由だけです。エンドポイントを置き換えると ID が変わるため、もう一度デプロイしてください。ログインとログの書き込みには条件を付けません。',
  'note.taskRolePullOnly':
    'ECR のポリシーは、指定したロールのプルだけを許可します。このプロジェクトのタスク実行ロールでプルするには、その ARN も指定してください。',
  'note.taskRoleSecrets':
    'タスク実行ロールはシークレットとパラメータを読み取れません。タスク定義で使うものに対する secretsmanager:GetSecretValue か ssm:GetParameters を許可してください。',
  'note.publicPolicy':
    'ECR Public には専用のポリシーを設定します。許可するのは同じプリンシパルによる ECR Public のアクションだけで、レジストリの所有者は問いません。',
  'note.noInternet':
    'Docker Hub、public.ecr.aws、GitHub、パッケージレジストリには到達できません。必要なものはプライベート ECR に複製してください。',
  'note.featuresInVain': '選択した起動タイプでは使われない機能です: {features}',
  'note.inferredWorkload':
    '{workload} に必要なエンドポイントは AWS のドキュメントに記載がなく、推定です。インターネットへのルートを外す前に動作を確認してください。',
  'note.managedInstancesNat':
    'インターネットへの経路がない ECS マネージドインスタンスの動作は未確認です。AWS Batch のドキュメントでは、サブネットに NAT ゲートウェイが必要とされています。',
  'note.outsideDns':
    '{workloads} のホストはオンプレミスの DNS サーバーで名前を解決します。この VPC に Route 53 Resolver のインバウンドエンドポイントを用意し、DNS サーバーからプライベート DNS 名を転送してください。どちらもここでは作成せず、料金は合計に含みません。',
  'note.outsideRoutes':
    '{cidrs} とエンドポイント用サブネットの間には、Site-to-Site VPN または Direct Connect による往復のルートが必要です。エンドポイント用サブネットのルートテーブルには、戻りのルートを追加してください。これらはここでは作成しません。',
  'note.outsideLayers':
    'AWS のドキュメントでは、S3 ゲートウェイエンドポイントは VPN や Direct Connect 経由では使えません。一方、{workloads} に必要な S3 エンドポイントの記載はなく、レイヤーを S3 インターフェイスエンドポイントから取得することは推定です。インターネットへのルートを外す前に動作を確認してください。',
  'note.outsideS3Claimed':
    'プライベート DNS 名を有効にした S3 インターフェイスエンドポイントは、VPC に 1 つだけ作成できます。この VPC にすでにある場合、デプロイは失敗します。scripts/preflight.sh が確認します。',
  'note.outsideRegistration':
    '{workloads} のホストは、ECS エージェントの起動前に、アクティベーション (aws ssm create-activation) で Systems Manager に登録します。アクティベーションと、そこで指定する IAM ロールは作成しません。',
  'note.upstreamPath':
    'アップストリームレジストリへの経路がありません。キャッシュ経由の初回のプルは、この VPC からは失敗します。インターネットに接続できる場所から一度プルしてください。',
  'note.pullThroughCache':
    'ECR は 24 時間ごとにアップストリームレジストリを確認します。キャッシュ済みのイメージのプルにアップストリームは不要です。ルールのシークレット名は ecr-pullthroughcache/… とし、プルするロールには ecr:BatchImportUpstreamImage と ecr:CreateRepository を許可してください。',
  'note.pullThroughCacheUnverified':
    '{region} の ECR でプルスルーキャッシュを使えるかどうかは未確認です。使えるリージョンでは aws ecr describe-pull-through-cache-rules が応答します。',
  'note.ecsEndpointsMandatory':
    '{region} は 2023-12-23 より後に開設されたリージョンです。コンテナインスタンスには、インターネットに接続できる場合も ECS の 3 つのエンドポイントがすべて必要です。',
  'note.kmsNotForPulls':
    '暗号化されたリポジトリ、シークレット、パラメータに KMS のエンドポイントは不要です。復号は各サービスの側で行われます。',
  'note.sessionExtras':
    'KMS キーで暗号化するセッションには機能 kms も必要です。ログを CloudWatch に送る場合は logs、S3 に送る場合は S3 ポリシーへのバケットの追加が必要です。',
  'note.eksPrivateAccess':
    'クラスターの API サーバーのプライベートアクセスを有効にしてください。セルフマネージドノードには、ブートストラップ時に API サーバーのアドレスと CA 証明書が必要です。',
  'note.loadBalancerFlags':
    'AWS Load Balancer Controller は --enable-shield=false、--enable-waf=false、--enable-wafv2=false を付けて起動してください。これらのサービスのエンドポイントは作成しません。',
  'note.regionalSts':
    'エンドポイントを通るのは sts.{region} だけです。古い SDK がグローバルの名前を呼び出す場合は、AWS_STS_REGIONAL_ENDPOINTS=regional を設定してください。',
  'note.oidcNoPolicy': 'エンドポイント oidc-eks にエンドポイントポリシーは設定できません。',
  'note.natAndEndpoints':
    'NAT ゲートウェイがあればエンドポイントは必須ではありませんが、通信をプライベートに保ち、NAT ゲートウェイのデータ処理料金を避けられます。',
  'note.ecsAgentOrder':
    'コンテナインスタンスはエンドポイントの作成後に起動してください。先に起動したインスタンスでは ECS エージェントを再起動します。',
  'note.ecsAgentOrderExisting':
    '稼働中のコンテナインスタンスがある VPC では、AWS は ecs-agent、ecs-telemetry、ecs の順に作成するよう求めています。コードからは同時に作成されるため、影響の少ない時間帯にデプロイし、そのあと各インスタンスの ECS エージェントかインスタンス自体を再起動してください。',
  'note.sameRegion':
    'このリージョンにあるほかのアカウントのイメージは、リポジトリポリシーで許可されていれば、同じエンドポイントを通してプルできます。ほかのリージョンのイメージは、このリージョンにレプリケーションしてください。S3 ゲートウェイエンドポイント、つまりレイヤーの経路はリージョン内に限られます。',
  'note.costExcludes': '合計に含まないもの: データ処理料金、フローログ。',
  'note.costExcludesData': '合計に含まないもの: データ処理料金。',
  'note.costExcludesLogs': '合計に含まないもの: フローログ。',
  'note.costExcludesNat':
    '合計に含まないもの: データ処理料金、フローログ、NAT ゲートウェイごとのパブリック IPv4 アドレス。',
  'note.defaultSecurityGroup':
    'VPC のデフォルトセキュリティグループは AWS が作成したままです (Security Hub の EC2.2 は「失敗」になります)。ここでは使いません。',

  'cost.interfaceEndpoints': 'インターフェイスエンドポイント {count} 個 x {zones} AZ',
  'cost.freeEndpoint': '{title} のエンドポイント',
  'cost.s3Gateway': 'S3 ゲートウェイエンドポイント',
  'cost.natGateways': 'NAT ゲートウェイ: {count} 個',
  'cost.interfaceData': 'インターフェイスエンドポイントのデータ処理',
  'cost.natData': 'NAT ゲートウェイのデータ処理',
  'cost.quantity.hour': '{quantity} 時間',
  'cost.quantity.GB': '{quantity} GB',
  'cost.comparison': 'NAT ゲートウェイとの比較',
  'cost.lessAlways': 'トラフィックの量にかかわらずエンドポイントの方が安価です',
  'cost.lessFrom': '{gb} GB/月以上ではエンドポイントの方が安価です',
  'cost.notCompared': '{region} の料金が不明なため比較していません',
  'cost.withoutLayers':
    'すべてのトラフィックがインターフェイスエンドポイントを通るものとして計算しています。イメージレイヤーは無料の S3 ゲートウェイエンドポイントを通ります。トラフィックの量とそのうちのレイヤーの量は --monthly-gb と --image-gb で指定できます。',
  'cost.withTraffic': '{monthlyGb} GB/月 (うちイメージレイヤー {imageGb} GB) と、その比率で計算しています。',
  'cost.verdict': '{what}: {verdict}。',
  'cost.thisPlan': 'この構成',
  'cost.oneNatGateway': '代わりに NAT ゲートウェイ 1 個',
  'cost.natGatewayPerZone': '代わりに NAT ゲートウェイ {count} 個 (AZ ごとに 1 個)',
  'cost.ownNatGateways': 'この構成の NAT ゲートウェイのみ',
  'cost.presentNatGateway': '既存の NAT ゲートウェイ (データ処理のみ)',
};
