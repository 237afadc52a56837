import type { troubleshooting as english } from '../en/troubleshooting.js';
import type { Translation } from '../message.js';

/** README のトラブルシューティング。スクリプトの表示を引用し、省いた部分は `…` とする。 */
export const troubleshooting: Translation<typeof english> = {
  'trouble.title': 'トラブルシューティング',
  'trouble.first':
    'まず `scripts/verify.sh --api`、次に `--in-vpc` を実行してください。デプロイ前は `scripts/preflight.sh` を実行します。右の列は、その原因のときに FAIL の行に表示される内容です。',
  'trouble.ecs':
    'Fargate (プラットフォームバージョン 1.4.0 以降) は長いエラーを途中で切るため、ホスト名が表示されないことがあります。AWS のランブック `AWSSupport-TroubleshootECSTaskFailedToStart` (Systems Manager > オートメーション) は、クラスターと停止したタスクの ID から原因を調べます。',
  'trouble.seen': '症状',
  'trouble.cause': '原因と対処',
  'trouble.foundBy': '確認方法',
  'trouble.quote': '「{text}」',
  'trouble.row': '`….{service}` の行',
  'trouble.noScript': 'スクリプトでは確認できません',
  'trouble.privateAddress': 'プライベートアドレス',
  'trouble.publicAddress': 'パブリックアドレス',
  'trouble.onLayers': '(レイヤーの取得時)',
  'trouble.onLayerBucket': '(レイヤーのバケット `{arn}` への接続時)',

  'trouble.saysPublic': 'パブリック: …',
  'trouble.saysNotConnected': '接続できません。エンドポイントのセキュリティグループが…',
  'trouble.saysGatewayNotReached': '接続できません。ゲートウェイエンドポイントがこのルートテーブルにあるか…',
  'trouble.saysClaimed': '… がプライベート DNS 名をすでに持っているため…',
  'trouble.saysNamesTaken': '… がこのサービスのプライベート DNS 名を持っており…',
  'trouble.saysTableTaken': 'S3 へのルート (…) がすでにあり…',
  'trouble.saysLayersDenied': '… のポリシーが … の s3:GetObject を全員には許可していません…',
  'trouble.saysBlocked': '… との HTTPS (ポート 443) またはその応答 … を拒否しています',

  'trouble.auth':
    '`{api}` に到達できません。エンドポイントがないか (もう一度デプロイします)、そのセキュリティグループがタスクからの 443 を許可していません (ルールを追加します)。',
  'trouble.privateTimeout':
    'エンドポイントのセキュリティグループがワークロードからの 443 を許可していないか、ワークロードのセキュリティグループやネットワーク ACL が要求の送信や応答の受信を許可していません。不足しているルールを追加してください。',
  'trouble.privateTimeoutGroups':
    'エンドポイントに接続できるセキュリティグループのどれにもワークロードが入っていなければ、追加してください。入っていれば、ワークロードのセキュリティグループやネットワーク ACL が要求の送信や応答の受信を許可していません。不足しているルールを追加してください。',
  'trouble.privateTimeoutSpoke':
    'ハブとの間のルートがないか、ハブのエンドポイントのセキュリティグループがこの VPC のブロックからの 443 を許可していないか、ワークロードのセキュリティグループやネットワーク ACL が送信を許可していません。',
  'trouble.publicTimeout':
    '名前が VPC の外に解決されています。プライベート DNS か VPC の DNS 属性が無効か (もう一度デプロイします)、独自の DNS サーバーが転送していません ([下記の DNS](#{anchor}) を参照)。',
  'trouble.publicTimeoutHub':
    '名前が VPC の外に解決されています。この名前のホストゾーンが VPC に関連付けられていないか、VPC の DNS 属性が無効か、独自の DNS サーバーが転送していません ([下記の DNS](#{anchor}) を参照)。',
  'trouble.dnsOff':
    '属性は `aws ec2 modify-vpc-attribute --region {region} --vpc-id {vpc} --enable-dns-hostnames` で有効にします。`--enable-dns-support` は別の呼び出しで指定します。',
  'trouble.layers':
    'マニフェストは届き、レイヤーが届いていません。サブネットのルートテーブルが S3 ゲートウェイエンドポイントに関連付けられていないか (関連付けます)、ワークロードのセキュリティグループやネットワーク ACL が S3 のプレフィックスリストへの 443 を許可していません (ルールを追加します)。',
  'trouble.layersOutside':
    'VPC の外のホストの場合: DNS サーバーが S3 の名前を転送しておらず、S3 インターフェイスエンドポイントではなくパブリックアドレスに解決されています ([下記の DNS](#{anchor}) を参照)。',
  'trouble.forbidden':
    'S3 エンドポイントのポリシーに、このパーティションとリージョンのレイヤーのバケットがないか、プリンシパルの条件が付いています。条件を付けずに `s3:GetObject` を許可してください。',
  'trouble.bucketSeen':
    'リージョン内のバケットからの `403`、`AccessDenied` (dnf、インストーラー、アーティファクトなど)',
  'trouble.bucket':
    'S3 のポリシーは指定したバケットだけを許可します。「変更」のとおりに、このバケットを追加してください。',
  'trouble.bucketFound': 'アプリケーションに必要なバケットは、スクリプトではわかりません',
  'trouble.conflict':
    'このサービスのエンドポイントが VPC にすでにあります。別のスタックのものか、削除前に作成する置き換えによるものです。先にそれを削除してください。',
  'trouble.conflictExisting':
    'このサービスのエンドポイントが VPC にすでにあり、ここでは指定されていません。`--existing-endpoints` で指定してプロジェクトを生成すると、そのまま使用します。',
  'trouble.conflictHub':
    'このサービスのプライベート DNS 名を持つエンドポイントが VPC にあり、ホストゾーンと競合します。先にそのプライベート DNS を無効にしてください。',
  'trouble.inboundResolver':
    'このような名前を持つ S3 インターフェイスエンドポイントの前に、同じ VPC にゲートウェイエンドポイントが必要です。このコードではゲートウェイが先に作成されるため、もう一度デプロイしてください。手作業の場合も順序を守ってください。',
  'trouble.route':
    'ルートテーブルに S3 へのルートがすでにあります。その S3 ゲートウェイエンドポイントを `--existing-endpoints` に、そのルートテーブルを `--s3-gateway-route-tables` に指定してください。',
  'trouble.s3Seen': 'デプロイ中に S3 との転送が途切れる、またはデプロイ後に S3 から `403` が返る',
  'trouble.s3':
    '新しいルートの追加時に、開いている接続が 1 回切断されます。もう一度開始してください。`aws:SourceIp` を使うバケットポリシーは一致しなくなるため、`aws:SourceVpce` か `aws:VpcSourceIp` を使ってください。',
  'trouble.reusedSeen': '既存のエンドポイントへの接続でタイムアウトや `AccessDenied` になる',
  'trouble.reused':
    'プライベート DNS が無効か、セキュリティグループやポリシーがワークロードを許可していません。所有者に変更を依頼してください。',
  'trouble.zone': 'その AZ ではサービスが提供されていません。別の AZ を選んでください。',
  'trouble.duplicate':
    '1 つのエンドポイントに同じ AZ のサブネットを 2 つ指定しています。指定できるのは AZ ごとに 1 つです。別の AZ のサブネットを指定してください。',
  'trouble.duplicateFound': 'スクリプトでは確認しません (コードが同じ AZ を 2 回受け付けません)',
  'trouble.service':
    'サービス名が違うか、リージョンにないサービスです。上の表と比べてください。プレフィックスはパーティションとサービスによって異なります。',
  'trouble.access':
    'IAM ポリシーかエンドポイントポリシーが原因です。このアクションには `"Resource": "*"` が必要で、Fargate では `aws:SourceVpc` や `aws:SourceVpce` の条件を付けられません。',
  'trouble.accessFound': 'IAM ポリシーはスクリプトでは確認できません',
  'trouble.endpointPolicy':
    'ECR のエンドポイントのポリシーが、この呼び出し元かこのアクションを許可していません。許可する対象は「エンドポイントポリシーの変更」にあります。',
  'trouble.endpointPolicyFound': '誰を許可するつもりかは、スクリプトではわかりません',
  'trouble.taskRole':
    'プルがこの VPC から行われていないか、エンドポイントがロールに書かれたものと異なります。「タスク実行ロールの使用」を参照してください。',
  'trouble.agentSeen': 'コンテナインスタンスが登録されない、またはエージェントが切断される',
  'trouble.agent':
    '`ecs-agent`、`ecs-telemetry`、`ecs` のどれかがないか (もう一度デプロイします)、インスタンスがエンドポイントより先に起動しています。その場合はインスタンスで `sudo systemctl restart ecs` を実行してください。',
  'trouble.logsSeen': 'ログドライバーのエラーでタスクが停止する',
  'trouble.logs': '`logs` に到達できないか (もう一度デプロイします)、ロググループがありません (作成してください)。',
  'trouble.logsMissing':
    'NAT がない場合に awslogs ドライバーに必要な `logs` のエンドポイントが、このプロジェクトにはありません。機能 `logs` を選んで生成してください。',
  'trouble.execSeen': 'ECS Exec が応答しない',
  'trouble.exec':
    '`ssmmessages` に到達できません (もう一度デプロイします)。到達できる場合は、`enableExecuteCommand` を有効にし、タスクロールに `ssmmessages` のアクションを許可し、コンテナのルートファイルシステムを書き込み可能にして、タスクを起動し直してください。',
  'trouble.execMissing':
    'NAT がない場合に ECS Exec に必要な `ssmmessages` のエンドポイントが、このプロジェクトにはありません。機能 `exec` を選んで生成し、デプロイしてから、タスクを起動し直してください。',
  'trouble.token':
    'STS に到達できません。エンドポイントがないか (もう一度デプロイします)、ポッドがグローバルの `sts.amazonaws.com` を呼び出しています。これに対応するエンドポイントはないため、`AWS_STS_REGIONAL_ENDPOINTS=regional` を設定してください。',
  'trouble.cacheSeen': 'プルスルーキャッシュ経由の初回のプルだけが失敗し、次からは成功する',
  'trouble.cache':
    '初回のプルでは、アップストリームレジストリからインターネット経由でイメージを取得します。サブネットにインターネットへのルートを追加するか、ルートのあるホストから各イメージを 1 回プルしてください。',
  'trouble.buildRole':
    '自分のプロジェクトのロールに、プロジェクトの作成後にポリシーが付けられています。先に付けてください。',
  'trouble.buildNetwork':
    'エンドポイントで到達できないホスト (Git のソース、パッケージレジストリなど) に接続しようとしているか、サブネットに S3 へのルートがありません。',
  'trouble.repository': 'プッシュ先のリポジトリがありません。「デプロイ」のとおりに作成してください。',
  'trouble.foreignSeen': 'Windows: イメージは ECR にあるのに、レイヤーが `mcr.microsoft.com` から取得される',
  'trouble.foreign':
    '外部レイヤーを除いてプッシュされたイメージです。[Windows イメージ](#{anchor}) を参照し、もう一度プッシュしてください。',
  'trouble.mirror':
    'イメージがプライベート ECR にないため、エンドポイントでは解決しません。次の節の方法で複製してください。',
  'trouble.mirrorFound': 'スクリプトでは確認しません (イメージの名前でわかります)',
};
