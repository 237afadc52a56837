import type { endpoints as english } from '../../en/explanations/endpoints.js';
import type { Translation } from '../../message.js';

/** エンドポイントがない場合、プランで作成しないものがない場合の影響。 */
export const endpoints: Translation<typeof english> = {
  'endpoint.interface':
    'インターフェイスエンドポイント。サブネットに、プライベートアドレスを持つネットワークインターフェイスを作成します。{region} のサービス名は {service} で、クライアントは {hosts} の名前で接続します。',
  'endpoint.interfaceUnnamed':
    'インターフェイスエンドポイント。サブネットに、プライベートアドレスを持つネットワークインターフェイスを作成します。{region} のサービス名は {service} です。',
  'endpoint.gateway':
    'ゲートウェイエンドポイント。ルートテーブルのルートで、アドレスはありません。{region} のサービス名は {service} です。',
  'endpoint.s3.title': 'Amazon S3: ゲートウェイエンドポイント',
  'endpoint.s3_interface.title': 'Amazon S3: VPC の外のホスト用のインターフェイスエンドポイント',
  'endpoint.s3_existing.title': 'Amazon S3: VPC にすでにあるゲートウェイエンドポイント',

  'workload.what': 'イメージをプルする実行環境です。--workloads {id} で選択します (ほかの起動タイプと組み合わせ可能)。',
  'feature.what': 'ワークロードが追加で使う機能です。--features {id} で選択します。すべての起動タイプで使えます。',
  'feature.whatOf': 'ワークロードが追加で使う機能です。--features {id} で選択します。対象の起動タイプ: {users}',

  'omission.what': 'プランの「作成しないものと、その理由」に表示されるものです。',

  'endpoint.ecr_api.without':
    'ログインできないため、何もプルできません。タスクは「ResourceInitializationError: unable to pull secrets or registry auth … api.ecr… i/o timeout」で停止し、docker login は応答しません。',
  'endpoint.ecr_dkr.without':
    'ログインはできますが、プルできません。レジストリのホスト名への接続が「CannotPullContainerError … dial tcp …:443: i/o timeout」になります。',
  'endpoint.ecr_fips_api.without':
    'FIPS を使うクライアント (AWS_USE_FIPS_ENDPOINT=true) は認証トークンを取得できません。通常のエンドポイントがあっても、ログインはタイムアウトします。',
  'endpoint.ecr_fips_dkr.without':
    'dkr.ecr-fips のイメージをプルできず、「CannotPullContainerError … i/o timeout」になります。通常のエンドポイントはこの名前に対応しません。',
  'endpoint.ecs_agent.without':
    '3 つのエンドポイントのうち 1 つでも欠けると、ECS エージェントはパブリックエンドポイントに接続します。そこへの経路がなければ、コンテナインスタンスは登録されないか、エージェントが切断された状態になります。',
  'endpoint.ecs_telemetry.without':
    'エージェントはメトリクスをパブリックエンドポイントに送信し、経路がなければタイムアウトします。エージェントの 3 つのエンドポイントは、すべてそろって初めて機能します。',
  'endpoint.ecs.without':
    'コンテナインスタンスを登録する呼び出しがパブリックエンドポイントに向かい、タイムアウトします。クラスターにインスタンスは現れません。エージェントの 3 つのエンドポイントは、すべてそろって初めて機能します。',
  'endpoint.ec2.without': '起動したノードは EC2 API からノード名を取得できず、クラスターに参加しません。',
  'endpoint.sts.without':
    'ポッドやコントローラーが認証情報を取得できず、「WebIdentityErr … sts… i/o timeout」になります。STS のグローバルの名前を呼び出す場合も同じです。',
  'endpoint.eks.without': 'EKS API でクラスターを調べるツールやノードがタイムアウトします。',
  'endpoint.eks_fips.without': 'FIPS を使うように設定したツールで、EKS API の呼び出しがタイムアウトします。',
  'endpoint.eks_auth.without': 'Pod Identity を使うポッドが認証情報を取得できず、AWS の呼び出しがすべて失敗します。',
  'endpoint.oidc_eks.without':
    'VPC から OIDC 発行者の鍵を取得できません。IAM の OIDC プロバイダーの作成やトークンの検証がタイムアウトします。',
  'endpoint.eks_proxy.without': 'インターネットを使えない環境では、コンソールにクラスターのリソースが表示されません。',
  'endpoint.elasticloadbalancing.without':
    'AWS Load Balancer Controller がタイムアウトし、Service や Ingress のロードバランサーが作成されません。',
  'endpoint.autoscaling.without':
    'Cluster Autoscaler がグループを参照も変更もできず、ノードを追加できる場合でもポッドは Pending のままです。',
  'endpoint.logs.without':
    'awslogs ドライバーを使うタスクは起動せず、ログドライバーのエラーで停止します。CodeBuild のビルドのログも残りません。',
  'endpoint.monitoring.without': 'VPC からメトリクスを送信する呼び出しがタイムアウトし、メトリクスが失われます。',
  'endpoint.xray.without': 'VPC からトレースセグメントを送信する呼び出しがタイムアウトし、トレースが失われます。',
  'endpoint.aps_workspaces.without': 'メトリクスがワークスペースに届かず、VPC からのクエリもタイムアウトします。',
  'endpoint.batch.without':
    'ジョブの送信など、VPC からの AWS Batch API の呼び出しがタイムアウトします。ジョブの実行には影響しません。',
  'endpoint.codebuild.without':
    'ビルドの開始など、VPC からの CodeBuild API の呼び出しがタイムアウトします。ビルドの実行には影響しません。',
  'endpoint.secretsmanager.without':
    'タスク定義でシークレットを参照するタスクが、「ResourceInitializationError: unable to pull secrets or registry auth … i/o timeout」で起動しません。',
  'endpoint.kms.without':
    '独自のコードからの KMS の呼び出しがタイムアウトし、KMS キーで暗号化するセッションを開始できません。プルには影響しません。',
  'endpoint.ssm.without':
    'タスク定義でパラメータを参照するタスクが、「ResourceInitializationError: unable to pull secrets or registry auth … i/o timeout」で起動しません。ホストは Systems Manager に登録されません。',
  'endpoint.ssmmessages.without': 'ECS Exec と Session Manager が応答せず、セッションを開始できません。',
  'endpoint.ec2messages.without':
    '3.3.40 より古い Systems Manager エージェントにコマンドが届きません。新しいエージェントには不要です。',
  'endpoint.cloudformation.without':
    'ホストの cfn-signal がタイムアウトし、スタックはシグナルを待ち続けた後、ロールバックします。',
  'endpoint.guardduty_data.without':
    'GuardDuty のエージェントがイベントを送信できないため、VPC 内のワークロードは監視されず、検出結果も出ません。',
  'endpoint.ecr_public_api.without':
    'aws ecr-public describe-repositories などの呼び出しがインターネットを経由するか、タイムアウトします。docker pull public.ecr.aws/… は、エンドポイントの有無にかかわらず同じです。',
  'endpoint.s3.without':
    'マニフェストは届きますが、レイヤーが届きません。「error pulling image configuration」になるか、prod-REGION-starport-layer-bucket.s3… への接続がタイムアウトします。NAT ゲートウェイがある場合はそれを経由し、1 GB ごとに料金がかかります。',
  'endpoint.s3_interface.without':
    'VPC の外のホストは、ログインしてマニフェストを取得できても、prod-REGION-starport-layer-bucket.s3… への接続がタイムアウトします。VPC の外からゲートウェイエンドポイントは使えません。',
  'endpoint.s3_existing.without':
    'レイヤーを取得する経路がなくなります。所有者がこのエンドポイントを削除したり、ルートテーブルを外したりすると、そのルートテーブルを使うプルは prod-REGION-starport-layer-bucket.s3… への接続でタイムアウトします。',

  'omission.ecr_api.without':
    'これらのプラットフォームバージョンには影響しません。1.4.0 以降のタスクは、エンドポイントがないと「ResourceInitializationError: unable to pull secrets or registry auth」で停止します。',
  'omission.lambda-image.without':
    '影響はなく、関数は起動します。失敗するのは、ほかのリージョンのイメージ、プルスルーキャッシュのイメージ、FIPS のホスト名のイメージです。',
  'omission.apprunner.without':
    '影響はなく、サービスは起動します。VPC に ECR のエンドポイントを作成しても、使われずに料金だけがかかります。',
  'omission.sagemaker.without':
    '影響はありません。ただし、コンテナ内のコードが ECR を呼び出す場合は、その呼び出しがタイムアウトします。',
  'omission.hub_endpoints.without':
    'ハブへの経路が整っていれば影響はありません。関連付けがなければ名前がパブリックアドレスに解決され、ルートがなければプライベートアドレスへの接続がタイムアウトします。',
  'omission.ecs.without':
    'Fargate には影響しません (エージェントは VPC の外で動作します)。EC2 のコンテナインスタンスは登録されません。',
  'omission.internet.without':
    'エンドポイントがない接続先 (Docker Hub、public.ecr.aws、GitHub、パッケージレジストリ) はタイムアウトします。--internet nat を指定すると NAT ゲートウェイを作成します。',
  'omission.s3_interface.without':
    'VPC の中には影響しません。オンプレミスのホストは、ログインできてもレイヤーの取得でタイムアウトします。起動タイプ ecs-external を選ぶとエンドポイントが追加されます。',
  'omission.ecr_public.without':
    'インターネットへの経路がなければ、docker pull public.ecr.aws/… は、エンドポイントの有無にかかわらず「lookup public.ecr.aws … i/o timeout」になります。',
  'omission.other_features.without':
    'インターネットへの経路がなければ、これらのサービスの呼び出しはタイムアウトします。--features で選ぶとエンドポイントが追加されます。',
};
