import type { answers as english } from '../en/answers.js';
import type { Translation } from '../message.js';

/** 設問、選択肢、入力規則。 */
export const answers: Translation<typeof english> = {
  'field.projectName.prompt': 'プロジェクト名',
  'field.projectName.help': 'リソースとスタックの名前に使います。',
  'field.region.prompt': 'リージョン',
  'field.region.help':
    'エンドポイントはリージョン単位で作成されます。プライベートにプルできるのはこのリージョンのイメージだけです。',
  'field.vpc.prompt': 'VPC',
  'field.vpc.help': 'エンドポイントを作成する VPC です。新しく作成するか、既存のものを使います。',
  'field.allowSingleAz.prompt': 'AZ が 1 つだけの構成を許可',
  'field.allowSingleAz.help': '1 つの AZ だけの構成を認めます。その AZ の障害時にはイメージをプルできません。',
  'field.imageGb.prompt': 'イメージレイヤー (GB/月)',
  'field.imageGb.help':
    '1 か月にプルするイメージレイヤーの GB 数 (コスト計算用)。無料の S3 ゲートウェイエンドポイントを通ります。',
  'field.monthlyGb.prompt': 'トラフィック (GB/月)',
  'field.monthlyGb.help':
    'エンドポイントの先のサービスと 1 か月にやり取りする GB 数 (イメージレイヤーを含む)。コストと NAT ゲートウェイとの比較に使います。',
  'field.vpcId.prompt': 'VPC の ID',
  'field.vpcId.help': '既存の VPC の ID。',
  'field.vpcCidrs.prompt': 'VPC の IPv4 ブロック',
  'field.vpcCidrs.help': 'セカンダリも含むすべてのブロック。これらからエンドポイントへの HTTPS を許可します。',
  'field.endpointSubnetIds.prompt': 'エンドポイント用サブネット',
  'field.endpointSubnetIds.help':
    'AZ ごとにプライベートサブネットを 1 つ、AZ=サブネット,… の形で指定します。エンドポイントは AZ ごとに 1 つのサブネットに置かれ、VPC のすべてのサブネットから使えます。',
  'field.appSubnetIds.prompt': 'アプリケーション用サブネット',
  'field.appSubnetIds.help':
    'ワークロードを実行するサブネット。AZ=サブネット,… の形で、同じ AZ を何度でも指定できます。CodeBuild はそのすべてで実行されます。不要な場合は none。',
  'field.appRouteTableIds.prompt': 'アプリケーション用サブネットのルートテーブル',
  'field.appRouteTableIds.help': 'イメージレイヤーの取得元である S3 へのルートを追加します。',
  'field.existingEndpoints.prompt': 'VPC にすでにあるエンドポイント',
  'field.existingEndpoints.help':
    'ecr.api=vpce-… のように サービス=エンドポイント,… の形で指定します。ない場合は none。そのまま使用します。s3 はゲートウェイエンドポイントです。',
  'field.existingS3RouteTableIds.prompt': '既存の S3 ゲートウェイエンドポイントのルートテーブル',
  'field.existingS3RouteTableIds.help':
    'そのルートがあるルートテーブル。含まれないアプリケーション用ルートテーブルには、2 つ目のゲートウェイエンドポイントを作成します。',
  'field.availabilityZones.prompt': 'アベイラビリティーゾーン',
  'field.availabilityZones.help': '2 つ以上。エンドポイントの料金は AZ ごとにかかります。',
  'field.workloads.prompt': '起動タイプ',
  'field.workloads.help':
    'イメージをプルするワークロードの起動タイプ。複数選択でき、必要なエンドポイントは 1 つずつ作成します。',
  'field.features.prompt': '機能',
  'field.features.help': 'ワークロードがほかに使用する AWS の機能。それぞれに必要なエンドポイントを追加します。',
  'field.acceptNoUpstreamPath.prompt': 'アップストリームへの経路がないプルスルーキャッシュを認める',
  'field.acceptNoUpstreamPath.help': 'プルスルーキャッシュを、初回のプルのためのインターネットへの経路なしで認めます。',
  'field.fips.prompt': 'ECR の FIPS エンドポイント',
  'field.fips.help':
    '通常のエンドポイントの代わりに、FIPS 140 に準拠した暗号を使うエンドポイントを作成します。レジストリのホスト名が変わります。一部のリージョンのみ。',
  'field.windowsLayers.prompt': '外部レイヤーを含む Windows イメージをプッシュする',
  'field.windowsLayers.help':
    '2023 年 6 月より前の Windows イメージのベースレイヤーは外部レイヤーの場合があり、Docker 27 以前は指定がない限りプッシュしません。',
  'field.dockerEngine.prompt': 'プッシュする Docker エンジン',
  'field.dockerEngine.help':
    'ビルドホストのバージョン (docker version で確認)、または unknown。28 以降の Docker はすべてのレイヤーをプッシュします。',
  'field.accountId.prompt': 'AWS アカウント ID',
  'field.accountId.help':
    '12 桁の数字、または none。レジストリの名前と、Terraform のデプロイ先として許可するアカウントになります。',
  'field.registries.prompt': 'Windows イメージのプッシュ先レジストリ',
  'field.registries.help':
    'https:// とリポジトリ名を付けないホスト名。デフォルトは、このリージョンのアカウントのレジストリです。',
  'field.codebuildSource.prompt': 'CodeBuild プロジェクトのソース',
  'field.codebuildSource.help': 'インターネット上の Git ホストには VPC から到達できません。',
  'field.codebuildSourceLocation.prompt': 'S3 上のソースの場所',
  'field.codebuildSourceLocation.help': 'ZIP アーカイブ、またはスラッシュで終わるフォルダーの バケット/キー。',
  'field.repository.prompt': 'CodeBuild のプッシュ先の ECR リポジトリ',
  'field.repository.help':
    'リポジトリ名。ビルドのロールがプッシュできるのはこのリポジトリだけです。リポジトリは作成しません。',
  'field.iac.prompt': 'IaC の種類',
  'field.iac.help': 'どの種類でも同じ構成になります。デプロイするのはいずれか 1 つです。',
  'field.vpcCidr.prompt': 'VPC の CIDR ブロック',
  'field.vpcCidr.help': '/16 から /20 のプライベート IPv4 ブロック。',
  'field.appSubnetsPerAz.prompt': 'AZ ごとのアプリケーション用サブネット数',
  'field.appSubnetsPerAz.help': 'サブネットごとに専用のルートテーブルを作成します。',
  'field.endpointSubnets.prompt': 'エンドポイント用サブネット',
  'field.endpointSubnets.help': '専用のサブネット、または各 AZ の最初のアプリケーション用サブネット。',
  'field.internet.prompt': 'インターネットへのルート',
  'field.internet.help': 'ECR からのプルには不要です。',
  'field.natGateways.prompt': 'NAT ゲートウェイ',
  'field.natGateways.help': '全 AZ で 1 つ (最初に指定した AZ に配置)、または AZ ごとに 1 つ。',
  'field.flowLogs.prompt': 'VPC フローログ',
  'field.flowLogs.help': 'CloudWatch Logs に 30 日間保存します。',
  'field.endpointPolicy.prompt': 'ECR のエンドポイントポリシー',
  'field.endpointPolicy.help': 'エンドポイント経由で ECR を呼び出せるプリンシパル。',
  'field.policyRoles.prompt': 'プルできる IAM ロール',
  'field.policyRoles.help':
    'プル専用ポリシーで使います。ロールの ARN をカンマ区切りで指定します。ロールはまだ存在しなくてもかまいません。ほかのプリンシパルはエンドポイント経由で ECR を使えません。',
  'field.orgId.prompt': 'ECR を呼び出せる組織',
  'field.orgId.help': '組織ポリシーで使います。組織の ID (aws organizations describe-organization で確認できます)。',
  'field.protectedRepositories.prompt': '削除を禁止するリポジトリ',
  'field.protectedRepositories.help':
    'デプロイ先アカウントの ECR リポジトリ名。カンマ区切りで指定するか、none とします。どのポリシーでも、エンドポイントはこれらに対する ecr:DeleteRepository を拒否します。',
  'field.s3Policy.prompt': 'S3 のエンドポイントポリシー',
  'field.s3Policy.help': 'VPC から到達できるバケット。',
  'field.extraBuckets.prompt': '追加の S3 バケット',
  'field.extraBuckets.help': '最小の S3 ポリシーで追加で許可するバケットの名前。カンマ区切り、追加しない場合は none。',
  'field.s3SourceVpc.prompt': '最小の S3 ポリシーをこの VPC に限定',
  'field.s3SourceVpc.help':
    '各ステートメントに条件 aws:SourceVpc を付けます。全プリンシパルを許可するポリシーを検出するスキャナーでも合格し、プルは変わらず行えます。',
  'field.ingress.prompt': 'エンドポイントへの接続元',
  'field.ingress.help': 'エンドポイントのセキュリティグループで HTTPS を許可する送信元。',
  'field.ingressCidrs.prompt': 'エンドポイントに接続できる CIDR ブロック',
  'field.ingressCidrs.help':
    'IPv4 ブロック。プルする VPC のブロックも含めます: 10.0.0.0/16,…。ピアリングや Transit Gateway の先のネットワークも指定できます。',
  'field.ingressSecurityGroupIds.prompt': 'エンドポイントに接続できるセキュリティグループ',
  'field.ingressSecurityGroupIds.help':
    'VPC のセキュリティグループの ID。指定しない場合 (none) は、ワークロード用のクライアントグループを作成します。',
  'field.s3PrefixListId.prompt': 'S3 のプレフィックスリスト',
  'field.s3PrefixListId.help':
    'com.amazonaws.リージョン.s3 の ID (aws ec2 describe-managed-prefix-lists で確認)。指定すると HTTPS のアウトバウンドを S3 だけに、指定しないと任意のアドレスに許可します。',
  'field.ipAddressType.prompt': 'エンドポイントの IP アドレスの種類',
  'field.ipAddressType.help':
    'IPv4、または IPv4 と IPv6 の両方。どちらでも、イメージとレイヤーのプルには IPv4 を使います。',
  'field.vpcIpv6Cidrs.prompt': 'VPC の IPv6 ブロック',
  'field.vpcIpv6Cidrs.help':
    'デュアルスタックのエンドポイントへの HTTPS を、これらのブロックからも許可します。エンドポイント用サブネットにも IPv6 ブロックが必要です。',
  'field.privateDns.prompt': 'エンドポイントのプライベート DNS 名',
  'field.privateDns.help': 'クライアントがインターフェイスエンドポイントを見つけるための名前。',
  'field.hubZoneIds.prompt': 'ハブのホストゾーン',
  'field.hubZoneIds.help':
    'NAME=ZONE,… (例: api.ecr.us-east-1.amazonaws.com=Z…)。ワークロードに必要な名前ごとに 1 つ。Terraform のみ。または Profile を指定します。',
  'field.hubProfileId.prompt': 'ハブの Route 53 Profile',
  'field.hubProfileId.help': 'ハブのホストゾーンを含み、このアカウントと共有されている Profile。',
  'field.ecrPublic.prompt': 'ECR Public の API のエンドポイント',
  'field.ecrPublic.help':
    'API の呼び出しのみ、us-east-1 のみ。public.ecr.aws のイメージのプルは、これがあってもインターネットを経由します。',
  'field.taskExecutionRole.prompt': 'ECS のタスク実行ロール',
  'field.taskExecutionRole.help':
    'タスク定義で使うロール。この VPC からのプルだけ、または ECR のエンドポイント経由のプルだけを許可します。',
  'field.tags.prompt': 'タグ',
  'field.tags.help': 'Name のほかに、すべてのリソースに付けます。key=value,…、タグを付けない場合は none。',
  'field.ci.prompt': 'CI ワークフロー',
  'field.ci.help': 'プロジェクトを生成時の内容と比較し、更新をプルリクエストで提案するワークフロー。',
  'field.docsLanguage.prompt': '生成する README の言語',
  'field.docsLanguage.help': '生成する README とスクリプトの表示の言語。',

  'choice.vpc.new': '新規 VPC',
  'choice.vpc.existing': '既存の VPC',
  'choice.workloads.fargate-linux': 'ECS on Fargate (Linux プラットフォームバージョン 1.4.0 以降)',
  'choice.workloads.fargate-linux-legacy': 'ECS on Fargate (Linux プラットフォームバージョン 1.3.0 以前、提供終了)',
  'choice.workloads.fargate-windows': 'ECS on Fargate (Windows)',
  'choice.workloads.codebuild-vpc': 'VPC 内の CodeBuild',
  'choice.workloads.ecs-ec2': 'ECS on EC2 インスタンス',
  'choice.workloads.ec2-docker': 'EC2 上の Docker または containerd (ECS なし)',
  'choice.workloads.ecs-managed-instances': 'ECS マネージドインスタンス',
  'choice.workloads.ecs-external': 'ECS Anywhere (VPN または Direct Connect で接続するオンプレミスのホスト)',
  'choice.workloads.eks-nodes': 'EKS on EC2 ノード (マネージドまたはセルフマネージド)',
  'choice.workloads.eks-fargate': 'EKS on Fargate',
  'choice.workloads.eks-auto': 'EKS Auto Mode',
  'choice.workloads.batch-fargate': 'AWS Batch on Fargate',
  'choice.workloads.batch-ec2': 'AWS Batch on EC2',
  'choice.workloads.batch-eks': 'AWS Batch on EKS',
  'choice.workloads.lambda-image': 'Lambda コンテナイメージ (エンドポイント不要)',
  'choice.workloads.apprunner': 'App Runner (エンドポイント不要)',
  'choice.workloads.sagemaker': 'SageMaker (エンドポイント不要)',
  'choice.features.logs': 'CloudWatch Logs (awslogs ドライバー)',
  'choice.features.exec': 'ECS Exec',
  'choice.features.secrets': 'Secrets Manager のシークレット',
  'choice.features.parameters': 'Systems Manager のパラメータ',
  'choice.features.session-manager': 'ホストの Session Manager',
  'choice.features.ssm-agent-legacy': '3.3.40 より古い Systems Manager エージェント',
  'choice.features.cfn-signal': 'ホストの CloudFormation シグナル',
  'choice.features.service-connect': 'ECS Service Connect',
  'choice.features.pull-through-cache': 'プルスルーキャッシュ',
  'choice.features.xray': 'X-Ray',
  'choice.features.monitoring': 'CloudWatch メトリクス',
  'choice.features.prometheus': 'Amazon Managed Service for Prometheus',
  'choice.features.batch-api': 'VPC からの AWS Batch API の呼び出し',
  'choice.features.codebuild-api': 'VPC からの CodeBuild API の呼び出し',
  'choice.features.guardduty': 'GuardDuty Runtime Monitoring',
  'choice.features.kms': '独自の KMS 呼び出し、暗号化したセッション',
  'choice.features.irsa': 'サービスアカウントの IAM ロール (EKS)',
  'choice.features.pod-identity': 'EKS Pod Identity',
  'choice.features.load-balancer': 'AWS Load Balancer Controller',
  'choice.features.cluster-autoscaler': 'Cluster Autoscaler',
  'choice.features.eks-api': 'VPC からの EKS API の呼び出し',
  'choice.features.eks-api-fips': 'VPC からの EKS API (FIPS エンドポイント) の呼び出し',
  'choice.features.eks-console': 'インターネット接続なしでのコンソールの EKS リソース表示',
  'choice.features.oidc-issuer': 'VPC からの EKS OIDC 発行者へのアクセス',
  'choice.iac.terraform': 'Terraform',
  'choice.iac.cloudformation': 'CloudFormation',
  'choice.iac.cdk': 'AWS CDK (TypeScript)',
  'choice.codebuildSource.none': 'なし: ビルド手順をプロジェクトに含める',
  'choice.codebuildSource.s3': 's3: バケット内のアーカイブまたはフォルダー',
  'choice.endpointSubnets.dedicated': '専用: 各 AZ に /26 を 1 つ',
  'choice.endpointSubnets.shared': '共有: 各 AZ の最初のアプリケーション用サブネット',
  'choice.ipAddressType.ipv4': 'IPv4',
  'choice.ipAddressType.dualstack': 'デュアルスタック: IPv4 と IPv6',
  'choice.internet.none': 'なし: インターネットへのルートを作成しない',
  'choice.internet.nat': 'NAT ゲートウェイ: アウトバウンドのみ',
  'choice.internet.present': 'あり: VPC の既存のルートを使い、何も作成しない',
  'choice.natGateways.one': '1 つ: 安価だが、その AZ の障害で止まる',
  'choice.natGateways.per-az': 'AZ ごとに 1 つ',
  'choice.endpointPolicy.full': 'フルアクセス: IAM が許可するすべてのプリンシパル',
  'choice.endpointPolicy.account': 'アカウント: デプロイ先アカウントのプリンシパルのみ',
  'choice.endpointPolicy.organisation':
    '組織: 1 つの組織のプリンシパルと、その組織のレジストリ。プルはすべてのレジストリから可能',
  'choice.endpointPolicy.pull-only': 'プル専用: 指定した IAM ロールのログインとプルのみ',
  'choice.s3Policy.minimal': '最小: プルとホストに必要なバケットと、指定したバケット',
  'choice.s3Policy.full': 'フルアクセス: IAM が許可するすべてのバケット',
  'choice.ingress.vpc-cidr': 'VPC の CIDR ブロック',
  'choice.ingress.cidrs': '指定した CIDR ブロック',
  'choice.ingress.security-groups': 'ワークロードのセキュリティグループ',
  'choice.ci.none': 'なし',
  'choice.ci.github-actions': 'GitHub Actions: 変更のたびに確認し、更新を毎週提案する',
  'choice.taskExecutionRole.none': 'なし: 既存のロールを使用',
  'choice.taskExecutionRole.vpc': 'この VPC からのプルのみ',
  'choice.taskExecutionRole.vpc-and-endpoints': 'この VPC から、ECR のエンドポイント経由のプルのみ',
  'choice.privateDns.on': '有効: サービスの名前をエンドポイントに解決する',
  'choice.privateDns.ecr-api-off': 'ecr.api だけ無効: 呼び出し側にエンドポイントの URL を指定する',
  'choice.privateDns.central-hub': 'ハブ: ホストゾーンで、この VPC とほかの VPC の名前をエンドポイントに解決する',
  'choice.privateDns.central-spoke':
    'スポーク: インターフェイスエンドポイントを作成せず、名前をハブのエンドポイントに解決する',
  'choice.docsLanguage.en': '英語',
  'choice.docsLanguage.ja': '日本語',

  'rule.projectName':
    '英小文字、数字、ハイフン (連続不可) の 1 から 32 文字。先頭は英字で、「sg-」で始めないでください',
  'rule.region': 'カタログにある {count} リージョンのいずれかを指定してください',
  'rule.zoneOfRegion': '「{zone}」は {region} のアベイラビリティーゾーンではありません。指定できる AZ: {zones}',
  'rule.zonesDiffer': '同じアベイラビリティーゾーンを 2 回指定しないでください',
  'rule.twoZones':
    'アベイラビリティーゾーンを 2 つ以上指定するか、--allow-single-az を指定してください (1 つだけの AZ に障害があるとイメージをプルできません)',
  'rule.cidrForm': '0 から 255 の数字 4 つとプレフィックスからなる IPv4 ブロックを指定してください',
  'rule.cidrSize': 'プレフィックスは /16 から /20 にしてください',
  'rule.cidrPrivate':
    '10.0.0.0/8、172.16.0.0/12、192.168.0.0/16、100.64.0.0/10 のいずれかに含まれるブロックにしてください。VPC にはプライベートアドレスを使います',
  'rule.cidrDockerBridge':
    'Docker と一部の AWS サービスがブリッジネットワークに使う 172.17.0.0/16 と重ならないようにしてください',
  'rule.cidrHostBits': 'ネットワークアドレス (ブロックの先頭のアドレス) で指定してください',
  'rule.bucketName':
    '「{name}」は S3 バケット名ではありません。英小文字、数字、ドット、ハイフンからなる 3 から 63 文字の名前を (ARN ではなく) 指定してください',
  'rule.bucketCount': 'バケットは 50 個までです',
  'rule.tagCount': 'タグは 40 個までです',
  'rule.tagKey':
    'キー「{key}」は文字、数字、スペース、_ . : / + - @ からなる 1 から 128 文字とし、両端にスペースを置かないでください',
  'rule.tagReserved':
    'キー「{key}」は使えません。「aws:」は AWS が予約し、「Name」は各リソースに設定され、「__proto__」は記録できません',
  'rule.tagValue': '「{key}」の値は文字、数字、スペース、_ . : / = + - @ からなる 256 文字以内にしてください',
  'rule.tagCase': '大文字と小文字だけが違うキーは使えません',
  'rule.choice': '次のいずれかを指定してください: {choices}',
  'rule.atLeastOne': '1 つ以上指定してください',
  'rule.noDuplicates': '同じものを 2 回指定しないでください',
  'rule.list': 'カンマ区切りのリストで、空の要素なしで指定してください。空のリストは「none」です',
  'rule.map': 'key=value をカンマ区切りで指定してください。指定しない場合は「none」です',
  'rule.listMap':
    'key=value をカンマ区切りで、キーごとに 1 つ以上指定してください (同じキーを繰り返せます)。指定しない場合は「none」です',
  'rule.strings': '文字列のリストを指定してください',
  'rule.text': '文字列を指定してください',
  'rule.boolean': 'true または false を指定してください',
  'rule.integer': '{minimum} から {maximum} の整数を指定してください',
  'rule.monthlyGb': 'イメージレイヤーを含む 1 か月の全トラフィックです。{imageGb} GB 以上を指定してください',
  'rule.once': '1 回だけ指定してください',
  'rule.onlyWithNat': '--internet nat と一緒に指定してください',
  'rule.onlyWithMinimal': '--s3-policy minimal と一緒に指定してください',
  'rule.onlyWithPullOnly': '--endpoint-policy pull-only と一緒に指定してください',
  'rule.onlyWithOrganisation': '--endpoint-policy organisation と一緒に指定してください',
  'rule.pullOnlyPushes':
    '起動タイプ codebuild-vpc のビルドはプッシュするため、pull-only は選択できません。account か organisation を選択するか、この起動タイプを外してください',
  'rule.policyRolesMissing':
    'プルできる IAM ロールを指定してください。プル専用ポリシーはほかのプリンシパルを許可しません',
  'rule.orgIdMissing': 'ポリシーの対象とする組織の ID を指定してください',
  'rule.roleArn':
    '「{arn}」は IAM ロールの ARN ではありません。arn:PARTITION:iam::ACCOUNT:role/NAME の形式で、セッション、ユーザー、ワイルドカードは使わずに指定してください',
  'rule.rolePartition': '「{arn}」のパーティションは、{region} のパーティション {partition} と異なります',
  'rule.orgId': '組織の ID を指定してください。o- に続く 10 から 32 文字の英小文字か数字です',
  'rule.protectedRepository':
    '「{name}」は ECR リポジトリの名前ではありません。. _ - / でつないだ英小文字の語からなる 2 から 256 文字の名前を (ARN ではなく) 指定してください',
  'rule.policyLists':
    'もう一方のリストと合わせて、エンドポイントポリシーの {characters} 文字を使います。ロールとリポジトリの合計は {maximum} 文字までなので、減らしてください',
  'rule.onlyWithEcsTasks': 'ECS タスクの起動タイプと一緒に指定してください: {workloads}',
  'rule.onlyWithNew': '--vpc new と一緒に指定してください',
  'rule.onlyWithExisting': '--vpc existing と一緒に指定してください',
  'rule.onlyWithS3Gateway':
    '既存の S3 ゲートウェイエンドポイント (--existing-endpoints s3=vpce-…) と一緒に指定してください',
  'rule.onlyWithWindows': 'Windows イメージをプッシュまたは実行できる起動タイプと一緒に指定してください: {workloads}',
  'rule.onlyWithWindowsLayers': '--windows-layers と一緒に指定してください',
  'rule.onlyWithCodebuild': '--workloads codebuild-vpc と一緒に指定してください',
  'rule.onlyWithSource': '--workloads codebuild-vpc および --codebuild-source s3 と一緒に指定してください',
  'rule.onlyWithCidrs': '--ingress cidrs と一緒に指定してください',
  'rule.ingressCidrsMissing':
    'エンドポイントへの接続を許可するブロックを指定してください。VPC の外のホスト (ecs-external) は VPC のブロックに含まれません',
  'rule.outsideIngress':
    '{workloads} のホストは VPC のブロックにもセキュリティグループにも属さないため、cidrs を選択し、ホストのブロックを指定してください: --ingress cidrs --ingress-cidrs {example}',
  'rule.outsideBlocks': '{workloads} のホストのブロックも指定してください。指定されたのは VPC 自体のブロックだけです',
  'rule.cidrTooWide': '{cidr} では許可されるアドレスが多すぎます。/8 以上のプレフィックスを指定してください',
  'rule.onlyWithGroups':
    '--vpc existing および --ingress security-groups と一緒に指定してください。新規 VPC にはクライアントグループを作成します',
  'rule.onlyWithEgress':
    'アウトバウンドを制限するグループを作成する場合 (--ingress security-groups または --workloads codebuild-vpc) に指定してください',
  'rule.natNewOnly':
    'nat は NAT ゲートウェイを作成するため、新規 VPC でのみ使えます。既存の VPC の出口は「present」で指定してください',
  'rule.presentExistingOnly':
    'present はインターネットへのルートがすでにある既存の VPC 用です。新規 VPC では「none」または「nat」を指定してください',
  'rule.awsId':
    '「{id}」は AWS の ID ではありません。{prefix}- に続けて 17 桁 (または 8 桁) の 16 進数 (英小文字) で指定してください',
  'rule.atMost': '{maximum} 個までです',
  'rule.existingCidrSize': '{cidr} は VPC のブロックになりません。AWS のプレフィックスは /16 から /28 です',
  'rule.cidrsOverlap': '{cidr} が {other} と重なっています',
  'rule.oneSubnetPerZone':
    'アベイラビリティーゾーンごとにサブネットを 1 つだけ指定してください。インターフェイスエンドポイントは同じ AZ に 2 つのサブネットを持てません',
  'rule.subnetInTwoZones': '{subnet} が {zone} と {other} の両方に指定されています。サブネットは 1 つの AZ に属します',
  'rule.endpointService': '「{service}」はこのツールがエンドポイントを作成するサービスではありません',
  'rule.endpointNotNeeded':
    '選択したものに {service} は不要です。指定から外すか、必要とするものを選択してください (必要なもの: {services})',
  'rule.endpointQuota':
    '起動タイプの分と合わせてインターフェイスエンドポイントが {count} 個になります。VPC あたりの上限は、Service Quotas で引き上げていなければ {maximum} 個です。数を減らすか、ワークロードを複数の VPC に分けてください',
  'rule.s3RouteTables':
    '既存の S3 ゲートウェイエンドポイントのルートがあるルートテーブルを指定してください。AWS は 1 つのテーブルに 2 つ目の S3 へのルートを許可しません',
  'rule.absent': '{name} は {region} で提供されていません。提供されているリージョン: {regions}',
  'rule.absentNowhereElse': '{name} は {region} でも、同じパーティションのほかのリージョンでも提供されていません',
  'rule.onlyWithPullThroughCache': '機能 pull-through-cache と一緒に指定してください',
  'rule.upstreamPath':
    'キャッシュ経由の初回のプルはアップストリームレジストリに接続するため、pull-through-cache にはインターネットへの経路が必要です。なしで進めるには --accept-no-upstream-path を指定してください',
  'rule.codebuildSubnets':
    'codebuild-vpc に指定できるサブネットは {maximum} 個までですが、--app-subnets に {count} 個あります',
  'rule.dockerEngine': '27 や 25.0.16 のようなバージョン、または unknown を指定してください',
  'rule.accountId': 'AWS アカウントの 12 桁の数字、または none を指定してください',
  'rule.registry':
    '「{host}」はプライベート ECR レジストリのホスト名ではありません。12 桁のアカウント ID、リージョン、そのパーティションのサフィックスからなる ACCOUNT.dkr.ecr.REGION.SUFFIX (対応するリージョンでは dkr.ecr-fips も可) を、https:// とリポジトリ名を付けずに指定してください',
  'rule.repository':
    'ECR のリポジトリ名を指定してください。英小文字と数字、その間に 1 つずつの . _ - / からなる 2 から 256 文字です',
  'rule.sourceLocation': 'バケット名と、英数字および _ = + @ . - / からなるキーを、BUCKET/KEY の形で指定してください',
  'rule.apiByUrlNotNeeded':
    'ecr-api-off は ecr.api のエンドポイントの設定ですが、選択した起動タイプには ecr.api が不要です',
  'rule.apiByUrlReused':
    'ecr-api-off は、ここで作成する ecr.api のエンドポイントの設定です。--existing-endpoints のエンドポイントは所有者の管理下にあります',
  'rule.apiByUrlFips':
    'ecr-api-off は --fips と併用できません。FIPS を使う設定の SDK と AWS CLI には URL を指定できません',
  'rule.apiByUrlBuilds':
    'ecr-api-off は codebuild-vpc と併用できません。ビルドは ECR API の名前でレジストリにログインします',
  'rule.hubReused':
    'central-hub は、ここで作成するインターフェイスエンドポイントの設定です。既存の {services} のプライベート DNS 名はホストゾーンより優先されます',
  'rule.onlyWithSpoke': '--private-dns central-spoke のときだけ意味があります',
  'rule.spokeNew':
    'central-spoke は、ハブへのルートがある既存の VPC (--vpc existing) で使います。このツールで作成する新規 VPC にはルートがありません',
  'rule.spokeReused':
    'central-spoke ではインターフェイスエンドポイントを使いません。既存の {services} のプライベート DNS 名はハブの名前より優先されます',
  'rule.spokeBuilds':
    'central-spoke は codebuild-vpc と併用できません。ビルドのグループに、別の VPC にあるエンドポイントを指定できないためです。ビルドはハブで実行してください',
  'rule.spokeOutside':
    'central-spoke は {workloads} と併用できません。ホストはスポークを介さずにハブのエンドポイントに接続するため、この起動タイプはハブで選択してください',
  'rule.spokeIngress':
    'central-spoke には接続を許可するエンドポイントがありません。--ingress は vpc-cidr のままにし、この VPC からの接続はハブで許可してください',
  'rule.spokePolicy':
    'central-spoke にはポリシーを設定するエンドポイントがありません。--endpoint-policy は full、--protected-repositories は none のままにし、ハブでエンドポイントを制限してください',
  'rule.spokeDualStack':
    'central-spoke には両方の種類のアドレスを持つエンドポイントがありません。--ip-address-type は ipv4 のままにし、dualstack はハブで選択してください',
  'rule.spokeRole':
    '--private-dns central-spoke と併用できません。スポークからの呼び出しはハブの VPC とエンドポイントからのものとして扱われるため、このロールではすべてのプルが拒否されます',
  'rule.hubZone': '「{zone}」は、選択した起動タイプと機能に必要なホストゾーンの名前ではありません',
  'rule.hubZoneId': '「{id}」はホストゾーンの ID ではありません。Z と英大文字、数字で指定してください',
  'rule.hubZonesMissing': '必要なホストゾーンをすべて指定してください。不足: {zones}',
  'rule.hubZonesStack':
    '{flavours} では指定できません。CloudFormation は既存のホストゾーンに VPC を関連付けられません。Route 53 Profile (--hub-profile rp-…) か --iac terraform を使ってください',
  'rule.hubUnnamed':
    'central-spoke にはハブの指定が必要です: Route 53 Profile (--hub-profile rp-…) またはホストゾーン (--hub-zones NAME=Z…,…)',
  'rule.hubProfile': '「{id}」は Route 53 Profile の ID ではありません。rp- と英小文字、数字で指定してください',
  'rule.hubTwice': '--hub-zones と同時には指定できません。VPC は Profile かゾーンのどちらか一方でハブを見つけます',
  'rule.ecrPublic':
    '{region} では使用できません。ECR Public のエンドポイントは us-east-1 にのみあります。ほかのリージョンでは、イメージをプライベート ECR にミラーしてください',
  'rule.fips': '{region} では使用できません。ECR の FIPS エンドポイントがあるのは {regions} です',
  'rule.onlyWithIpv6':
    '--vpc existing、--ip-address-type dualstack、--ingress vpc-cidr (または cidrs) をすべて指定した場合にだけ使えます',
  'rule.dualStackBlocks':
    '新規 VPC の IPv6 ブロックは、--ingress cidrs と一緒に指定できません。VPC (--ingress vpc-cidr) またはセキュリティグループ (--ingress security-groups) を許可してください',
  'rule.ipv6Only':
    'ipv6 は指定できません。ECR のイメージとレイヤーのプルには IPv4 を使うため (Fargate では必ず)、どのワークロードにも IPv4 が必要です。dualstack を使ってください',
  'rule.ipv6Block':
    '「{cidr}」は VPC の IPv6 ブロックではありません。/44、/48、/52、/56、/60 のいずれかを指定してください',
  'rule.ipv6Written': '{cidr} は AWS の表記 (先頭アドレスからの最短の表記) で指定してください',
  'rule.unknownKey': '回答ファイルで使えないキーです',
  'rule.unknownVariable': 'このコマンドにない環境変数です',
  'rule.unknownFlag': 'このコマンドにないオプションです',
  'rule.needsValue': '値を指定してください',
  'rule.takesNoValue': '値は指定できません。反対の指定は --no-{flag} です',
};
