import type { answers as english } from '../../en/explanations/answers.js';
import type { Translation } from '../../message.js';

/** 回答を指定しない場合の影響。 */
export const answers: Translation<typeof english> = {
  'answer.names': '回答の 1 つです。{flag}、{variable}、または回答ファイルの {key} で指定します。',

  'answer.projectName.without':
    'フォルダー名を使います。同じアカウントとリージョンに同名のプロジェクトが 2 つあると、同名のリソースと衝突するか、1 つ目のスタックが更新されます。',
  'answer.region.without':
    'AWS_REGION、AWS_DEFAULT_REGION の順に使い、どちらもなければ us-east-1 を使います。ほかのリージョンのイメージはこれらのエンドポイントではプルできないため、VPC のリージョンにレプリケーションしてください。',
  'answer.vpc.without':
    '新規 VPC を作成します。ゲートウェイエンドポイントは自分の VPC からしか使えないため、ほかの VPC のワークロードはレイヤーを取得できません。',
  'answer.allowSingleAz.without':
    'AZ が 1 つだけの構成は受け付けません。指定した場合は、その AZ の障害中、VPC 全体でプルできなくなります。',
  'answer.vpcId.without':
    '--vpc existing では必須です。指定しないと、不足している項目として表示され、終了コード 2 で終了します。',
  'answer.vpcCidrs.without':
    '--vpc existing では必須です。漏れたブロックからの接続は許可されず、プルは「dial tcp 10.x:443: i/o timeout」になります。',
  'answer.endpointSubnetIds.without':
    '--vpc existing では必須です。同じ AZ の 2 つ目のサブネットは受け付けません (AWS では DuplicateSubnetsInSameZone になります)。',
  'answer.appSubnetIds.without':
    '必要とするのは CodeBuild だけです。ビルドを実行するサブネットが必要なため、codebuild-vpc では必須です。',
  'answer.appRouteTableIds.without':
    '--vpc existing では必須です。漏れたルートテーブルには S3 へのルートが追加されず、そのサブネットではマニフェストが届いた後、レイヤーの取得でタイムアウトします。',
  'answer.existingEndpoints.without':
    'すでにあるものも含めて、すべてのエンドポイントを作成します。デプロイは「private-dns-enabled cannot be set because there is already a conflicting DNS domain」で失敗します。',
  'answer.existingS3RouteTableIds.without':
    's3=vpce-… を指定した場合は必須です。すでにルートのあるルートテーブルに 2 つ目のルートを追加することになり、デプロイは RouteAlreadyExists で失敗します。',
  'answer.availabilityZones.without':
    'リージョンの最初の 2 つを使います。ほかの AZ のワークロードは AZ をまたいで接続するため、遅くなり、接続先の AZ の障害の影響も受けます。',
  'answer.workloads.without':
    'fargate-linux を使います。ほかの起動タイプに必要なエンドポイントがないため、コンテナインスタンスは登録されず、ノードはクラスターに参加しません。',
  'answer.features.without':
    'logs だけを使います。ほかのサービスを使うものは、応答しないか起動しません (ssmmessages のない ECS Exec、secretsmanager のないシークレット付きのタスクなど)。',
  'answer.acceptNoUpstreamPath.without':
    'インターネットへの経路がないプルスルーキャッシュは受け付けません。どのイメージも初回のプルに失敗するためです。',
  'answer.fips.without':
    '通常のエンドポイントを作成します。FIPS を使うクライアントは別の名前を呼び出すため、インターネットへの経路がなければタイムアウトします。',
  'answer.windowsLayers.without':
    'Docker 27 以前は外部レイヤーをプッシュしません。プルのたびに Microsoft から取得し、インターネットへの経路がなければ失敗します。',
  'answer.dockerEngine.without':
    '設定が必要なエンジンとみなし、docker/daemon.json を生成します。Docker 28 以降では、このファイルは影響しません。',
  'answer.accountId.without':
    'Terraform は認証情報のアカウントを確認せずにデプロイします。--registries も指定しない場合、docker/daemon.json は生成しません。',
  'answer.registries.without':
    '--account-id のレジストリを使います。どちらも指定しない場合、docker/daemon.json は生成されず、外部レイヤーはプッシュされません。',
  'answer.codebuildSource.without':
    'ソースのないプロジェクトが、確認用の小さなイメージを 1 つビルドします。Git ホストをソースにすると、インターネットへの経路がなければタイムアウトします。',
  'answer.codebuildSourceLocation.without':
    '--codebuild-source s3 では必須です。仮のバケット名が他人のものだった場合、ビルドする内容を他人が決められることになります。',
  'answer.repository.without':
    'プロジェクト名を使います。そのリポジトリがなければ、プッシュは「name unknown: The repository with name … does not exist」になります。',
  'answer.iac.without':
    'Terraform を生成します。ほかの種類は後から init --iac で追加できます。2 種類をデプロイすると、「conflicting DNS domain」で失敗するか、2 つ目の VPC ができます。',
  'answer.vpcCidr.without':
    '10.0.0.0/16 を使います。VPC を接続するネットワークと重なる場合、ピアリングでも Transit Gateway でもルーティングできません。',
  'answer.appSubnetsPerAz.without': 'AZ ごとに 1 つ作成します。後から増やしても、既存のブロックは変わりません。',
  'answer.endpointSubnets.without':
    'AZ ごとに、エンドポイント専用の /26 のサブネットを作成します。共有する場合はワークロードのアドレスを使い、空きがなくなるとエンドポイントを追加できません。',
  'answer.internet.without':
    'VPC の外への経路はありません。ECR からのプルはできますが、Docker Hub、public.ecr.aws、GitHub、パッケージレジストリへの接続は「i/o timeout」になります。',
  'answer.natGateways.without': '全 AZ で 1 つです。その AZ の障害中は、どの AZ からも外に出られません。',
  'answer.endpointPolicy.without':
    'IAM が許可するすべてのプリンシパルが、エンドポイント経由で ECR を呼び出せます。ほかのアカウントの認証情報も使えるため、イメージやその中のデータを外部のレジストリにプッシュできてしまいます。',
  'answer.policyRoles.without':
    'pull-only では必須です。誰も指定しないポリシーでは、すべてのプルが AccessDenied になります。',
  'answer.orgId.without': 'organisation では必須です。ないと、ポリシーで呼び出し元と比べる値がありません。',
  'answer.protectedRepositories.without': 'IAM が許可していれば、エンドポイント経由でもリポジトリを削除できます。',
  'answer.s3Policy.without':
    '新規 VPC からはプルとホストに必要なバケットだけ、既存の VPC からはすべてのバケットに到達できます。最小のポリシーでは、ほかのバケットへのリクエストは 403 AccessDenied になります。',
  'answer.extraBuckets.without':
    '最小のポリシーでは、指定していないバケット (パッケージ、インストーラー、独自のアーティファクト) へのリクエストは 403 AccessDenied になります。',
  'answer.s3SourceVpc.without':
    'プルは変わらず行えますが、全プリンシパルを許可するポリシーが Prowler で検出されます (vpc_endpoint_connections_trust_boundaries)。',
  'answer.ingress.without':
    'VPC のブロックからの接続を許可します。許可されない送信元は、プライベートアドレスへの接続が「dial tcp 10.x:443: i/o timeout」になります。',
  'answer.ingressCidrs.without':
    '--ingress cidrs では必須です。漏れたブロックのワークロードは「dial tcp 10.x:443: i/o timeout」になります。',
  'answer.ingressSecurityGroupIds.without':
    '--ingress security-groups では、クライアントグループを作成します。このグループに属さないワークロードは「dial tcp 10.x:443: i/o timeout」になります。',
  'answer.s3PrefixListId.without':
    'アウトバウンドを制限するグループが、任意のアドレスへの HTTPS を許可します。インターネットへの経路があれば、すべてのホストに到達できます。',
  'answer.ipAddressType.without':
    'エンドポイントは IPv4 アドレスだけを持ちます。IPv6 だけのクライアントは接続できませんが、いずれにしてもプルはできません。',
  'answer.vpcIpv6Cidrs.without':
    'これらのブロックからの IPv6 の呼び出しは許可されず、タイムアウトします。プルには IPv4 を使うため、影響しません。',
  'answer.ecrPublic.without':
    'ECR Public の API の呼び出しは、インターネットを経由するかタイムアウトします。public.ecr.aws からのプルは、どちらでも同じです。',
  'answer.privateDns.without':
    'サービスの名前がエンドポイントに解決されます。解決されない場合、プルはパブリックアドレスへの接続で「CannotPullContainerError … i/o timeout」になります。',
  'answer.hubZoneIds.without':
    'スポークでは、これか --hub-profile が必須です。ゾーンのない名前はパブリックアドレスに解決され、そこへの経路がなければタイムアウトします。',
  'answer.hubProfileId.without':
    'スポークでは、これか --hub-zones が必須です。どちらもないと、名前はパブリックアドレスに解決されます。',
  'answer.taskExecutionRole.without':
    'タスク実行ロールは別に用意してください。条件のないロールは、VPC から持ち出された認証情報でも、どこからでもプルできます。',
  'answer.tags.without':
    'リソースのタグは Name だけになります。コストのレポートで所有者がわからず、ほかのタグを求めるタグポリシーがあればデプロイは拒否されます。',
  'answer.imageGb.without':
    'トラフィックにイメージレイヤーを含めずに計算するため、NAT ゲートウェイと比べてエンドポイントが割高に見えます。レイヤーは S3 ゲートウェイを通り、料金がかかりません。',
  'answer.monthlyGb.without':
    'コストは時間料金だけになり、NAT ゲートウェイとの比較では、エンドポイントが安くなるトラフィックの量だけがわかります。',
  'answer.ci.without':
    '生成したファイルが編集されたことや、新しいバージョンで変更があることは、status を実行するまでわかりません。',
  'answer.docsLanguage.without': 'README とスクリプトは、生成したコマンドの言語になります。',
};
