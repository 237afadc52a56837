import type { notes as english } from '../../en/explanations/notes.js';
import type { Translation } from '../../message.js';

/** プランの補足が表示される場合と、従わない場合の影響。 */
export const notes: Translation<typeof english> = {
  'note.account_policy.when': '--endpoint-policy account を指定した場合。',
  'note.account_policy.without':
    'ほかのアカウントの認証情報による呼び出しは AccessDenied (「no VPC endpoint policy allows the … action」) になります。',
  'note.address_quota.when': 'AZ ごとの NAT ゲートウェイの数が、リージョンのアドレス数の上限を超える場合。',
  'note.address_quota.without': 'デプロイが AddressLimitExceeded で失敗します。',
  'note.codebuild_image.when': '起動タイプが codebuild-vpc の場合。',
  'note.codebuild_image.without':
    'この VPC を条件 (aws:SourceVpc) とするリポジトリポリシーがあると、CodeBuild は環境イメージをプルできず、ビルドは最初の手順の前に失敗します。',
  'note.codebuild_privileged.when': '起動タイプが codebuild-vpc の場合。',
  'note.codebuild_privileged.without':
    '他人が変更できるビルドは、ホストの root として動作し、プロジェクトのロールでリポジトリにプッシュできます。',
  'note.codebuild_repository.when': '起動タイプが codebuild-vpc の場合。',
  'note.codebuild_repository.without':
    'プッシュが「name unknown: The repository with name … does not exist」になります。',
  'note.cost_excludes.when':
    '常に表示されます (--monthly-gb でトラフィックを指定し、ほかに除いたものがない場合を除く)。',
  'note.cost_excludes.without':
    '請求額は合計より高くなります。インターフェイスエンドポイントを通るデータには 1 GB ごとに料金がかかり、ここに挙げたほかの項目にも料金がかかります。',
  'note.default_security_group.when': '新規 VPC の場合。',
  'note.default_security_group.without':
    'Security Hub の EC2.2 は失敗のままです。グループを指定せずに起動したものにはこのグループが付き、メンバー同士はすべて通信できます。',
  'note.dns_attributes.when': '既存の VPC の場合。',
  'note.ecr_public_api_only.when': '--ecr-public を指定した場合。',
  'note.ecr_public_api_only.without':
    'エンドポイントがあっても、docker pull public.ecr.aws/… は「lookup public.ecr.aws … i/o timeout」になります。',
  'note.ecs_agent_order.when': 'インスタンスで ECS エージェントを実行する起動タイプの場合。',
  'note.ecs_agent_order.without':
    '先に起動したインスタンスはパブリックエンドポイントの呼び出しを続け、経路がなければエージェントが切断された状態になります。',
  'note.ecs_endpoints_mandatory.when':
    'インスタンスで ECS エージェントを実行する起動タイプを、2023-12-23 より後に開設されたリージョンで使う場合。',
  'note.ecs_endpoints_mandatory.without':
    'NAT ゲートウェイがあっても、インスタンスは登録されません。古いリージョン向けの、エンドポイントの少ないコードは使えません。',
  'note.egress_to_s3.when': '--s3-prefix-list を指定せずに、ワークロード用またはビルド用のグループを作成する場合。',
  'note.egress_to_s3.without':
    'インターネットへの経路があれば、グループのメンバーは HTTPS ですべてのホストに到達できます。',
  'note.eks_private_access.when': 'EKS の起動タイプの場合。',
  'note.eks_private_access.without':
    'ノードは API サーバーに到達できず、クラスターに参加しません (NodeCreationFailure、「Instances failed to join the kubernetes cluster」)。',
  'note.fargate_legacy_retired.when': '起動タイプが fargate-linux-legacy の場合。',
  'note.fargate_legacy_retired.without': 'どのエンドポイントがあっても、タスクは起動しません。',
  'note.features_in_vain.when': '選択した起動タイプのどれにも当てはまらない機能を選択した場合。',
  'note.features_in_vain.without': '使われないエンドポイントの料金が、AZ ごとにかかります。',
  'note.ingress_misses.when': '--ingress-cidrs のブロックに、VPC の一部が含まれていない場合。',
  'note.ingress_misses.without':
    'そこからのプルは、プライベートアドレスへの接続が「dial tcp 10.x:443: i/o timeout」になります。',
  'note.inferred_ecs_managed_instances.when': '起動タイプが ecs-managed-instances の場合。',
  'note.inferred_eks_auto.when': '起動タイプが eks-auto の場合。',
  'note.inferred_workload.without':
    'AWS のドキュメントにないエンドポイントが不足しているかもしれません。インターネットへのルートを外すと、そのサービスの呼び出しがタイムアウトします。',
  'note.kms_not_for_pulls.when': '機能 kms を選択した場合。',
  'note.kms_not_for_pulls.without':
    'プルのためだけに作成したのであれば、使われないエンドポイントの料金が AZ ごとにかかります。',
  'note.layer_bucket_inferred.when': 'レイヤーのバケット名が文書に記載されていない、aws 以外のパーティションの場合。',
  'note.layer_bucket_inferred.without':
    'バケット名が異なっていると、最小の S3 ポリシーがすべてのレイヤーを 403 Forbidden で拒否します。--s3-policy full はバケット名に依存しません。',
  'note.load_balancer_flags.when': '機能 load-balancer を選択した場合。',
  'note.load_balancer_flags.without':
    'コントローラーが AWS WAF と Shield のパブリックアドレスを呼び出してタイムアウトし、ロードバランサーは作成されません。',
  'note.managed_instances_nat.when': '起動タイプが ecs-managed-instances で、インターネットへの経路がない場合。',
  'note.managed_instances_nat.without': 'インスタンスが登録されないかもしれません。原因を示すエラーは表示されません。',
  'note.nat_and_endpoints.when': '--internet nat を指定した場合。',
  'note.nat_and_endpoints.without':
    'エンドポイントがなければ、同じプルが NAT ゲートウェイから VPC の外に出て、レイヤーを含めて 1 GB ごとに料金がかかります。',
  'note.no_internet.when': '--internet none を指定した場合。',
  'note.no_internet.without':
    'public.ecr.aws、docker.io、mcr.microsoft.com のイメージは「i/o timeout」になります。これらに対応するエンドポイントはありません。',
  'note.oidc_no_policy.when': '機能 oidc-issuer を選択した場合。',
  'note.oidc_no_policy.without': 'このエンドポイントにポリシーを設定すると、デプロイが失敗します。',
  'note.organisation_member.when': '--endpoint-policy organisation を指定した場合。',
  'note.organisation_member.without':
    'ログインをはじめ、ECR のエンドポイント経由の呼び出しがすべて AccessDenied になります。',
  'note.organisation_policy.when': '--endpoint-policy organisation を指定した場合。',
  'note.organisation_policy.without':
    '取引先のアカウントからの呼び出しは AccessDenied になり、取引先のレジストリへのプッシュも拒否されます。',
  'note.others_cut_off.when': '既存の VPC で --ingress security-groups を指定した場合。',
  'note.others_cut_off.without':
    'エンドポイントが作成された時点から、該当するワークロードは「dial tcp 10.x:443: i/o timeout」になります。',
  'note.price_unknown.when': '料金の出典がないリージョンの場合。',
  'note.price_unknown.without': 'エンドポイントの料金は、請求書で初めてわかることになります。',
  'note.protected_repositories.when': '--protected-repositories を指定した場合。',
  'note.protected_repositories.without':
    'エンドポイントだけに頼ると、ほかの経路からの呼び出しでリポジトリが削除されます。IAM でも拒否する必要があります。',
  'note.public_policy.when': '--ecr-public と、full 以外のエンドポイントポリシーを指定した場合。',
  'note.public_policy.without':
    'ポリシーにない呼び出し元は AccessDenied になりますが、他人のパブリックレジストリへのプッシュは許可されます。',
  'note.pull_only_policy.when': '--endpoint-policy pull-only を指定した場合。',
  'note.pull_only_policy.without':
    '指定していないロールのタスク、ノード、アドオンは「no VPC endpoint policy allows the ecr:BatchGetImage action」になります。',
  'note.pull_only_windows.when': '--endpoint-policy pull-only と --windows-layers を指定した場合。',
  'note.pull_only_windows.without':
    'docker push が「no VPC endpoint policy allows the ecr:InitiateLayerUpload action」になります。',
  'note.pull_through_cache.when': '機能 pull-through-cache を選択した場合。',
  'note.pull_through_cache.without':
    '2 つのアクションのないロールは、イメージの初回のプルで AccessDenied になります。ほかのイメージのプルは成功するため、原因に気付きにくくなります。',
  'note.pull_through_cache_upstream.when': '機能 pull-through-cache を選択し、インターネットへの経路がない場合。',
  'note.pull_through_cache_upstream.without':
    'ほかの場所で一度もプルしていないイメージを使う最初のタスクが、起動しません。',
  'note.pull_through_cache_unverified.when':
    '機能 pull-through-cache を選択し、対応しているかどうかを示す出典がないリージョンの場合。',
  'note.pull_through_cache_unverified.without':
    '対応していないリージョンではルールを作成できず、そのプレフィックスのイメージは見つかりません。',
  'note.region_opt_in.when': 'アカウントで有効にする必要があるリージョンの場合。',
  'note.region_opt_in.without': 'デプロイをはじめ、このリージョンへの呼び出しがすべて AWS に拒否されます。',
  'note.regional_sts.when': 'STS のエンドポイントがある場合。',
  'note.regional_sts.without':
    'グローバルの名前の呼び出しはエンドポイントを通らず、「WebIdentityErr … sts… i/o timeout」になります。',
  'note.registries_unknown.when': '--windows-layers を指定し、--account-id も --registries も指定していない場合。',
  'note.registries_unknown.without':
    'Docker 27 以前は外部レイヤーをプッシュしないため、プルのたびに mcr.microsoft.com から取得します。',
  'note.reused_endpoints.when': '--existing-endpoints を指定した場合。',
  'note.reused_endpoints.without':
    '所有者のセキュリティグループ、ポリシー、プライベート DNS がワークロードを許可していないと、そのエンドポイントへの接続がタイムアウトや AccessDenied になります。',
  'note.s3_interruption.when': '既存の VPC に S3 ゲートウェイエンドポイントを作成する場合。',
  'note.s3_interruption.without':
    'デプロイ中に S3 との転送が途切れ、デプロイ後は、バケットポリシーの aws:SourceIp で許可されていたリクエストが 403 になります。',
  'note.s3_minimal.when':
    '--s3-policy minimal の場合。インターネットなし、NAT ゲートウェイあり、既存の VPC の 3 通りがあります。',
  'note.s3_minimal.without':
    '指定していないバケット (dnf、インストーラー、ほかのワークロードのアーティファクト) は 403 AccessDenied になります。',
  'note.s3_source_vpc.when': '--s3-source-vpc を指定した場合。',
  'note.s3_source_vpc.without':
    '条件を外してもプルは変わらず行えますが、Prowler で検出されます (vpc_endpoint_connections_trust_boundaries)。',
  'note.same_region.when': '常に表示されます。',
  'note.same_region.without':
    'ほかのリージョンのイメージのプルは、VPC の外に出るか、経路がなければ「i/o timeout」になります。',
  'note.session_extras.when': '機能 exec または session-manager を選択した場合。',
  'note.session_extras.without': '暗号化するセッションは開始できず、記録するはずのセッションのログは残りません。',
  'note.shared_subnets.when': '既存の VPC の場合。',
  'note.shared_subnets.without':
    'エンドポイントの作成が AWS に拒否されます。VPC を所有するアカウントで作成してください。',
  'note.single_az.when': 'アベイラビリティーゾーンを 1 つだけ選択した場合。',
  'note.task_role.when': '--task-execution-role を指定した場合。値によって文面が異なります。',
  'note.task_role.without':
    'ほかの VPC のタスクや、エンドポイントを置き換えた後のタスクが、ecr:BatchGetImage の AccessDenied で停止します。',
  'note.task_role_pull_only.when': '--task-execution-role と --endpoint-policy pull-only を指定した場合。',
  'note.task_role_pull_only.without':
    'このロールのタスクは「no VPC endpoint policy allows the ecr:BatchGetImage action」になります。',
  'note.task_role_secrets.when': '--task-execution-role を指定し、機能 secrets または parameters を選択した場合。',
  'note.task_role_secrets.without':
    'タスクが「ResourceInitializationError: unable to pull secrets or registry auth … AccessDeniedException」で起動しません。',
  'note.unused_endpoints.when':
    '--from-describe や既存のプロジェクトに、回答に不要なエンドポイントが含まれている場合。',
  'note.unused_endpoints.without': '影響はありません。変更せず、どのファイルにも含めません。',
  'note.unusual_zones.when': '一部のアカウントでしか使えない AZ を指定した場合。',
  'note.unusual_zones.without': 'デプロイが、その AZ の最初のサブネットで失敗します。',
  'note.unverified_services.when': 'リージョンにサービスがあるかどうかを出典で確認できない場合。',
  'note.unverified_services.without':
    'サービスがなければ、デプロイが「The Vpc Endpoint Service … does not exist」で失敗します。',
  'note.windows_layers_pushed.when': '--windows-layers と、28 以降の --docker-engine を指定した場合。',
  'note.windows_layers_pushed.without':
    'それでも allow-nondistributable-artifacts を dockerd のオプションに指定すると、Docker 29 は起動しません。',
  'note.windows_licence.when': '--windows-layers を指定し、エンジンに設定が必要な場合。',
  'note.zones_without_service.when': '選択した AZ でサービスが提供されていないと、AWS が回答している場合。',
  'note.zones_without_service.without':
    'デプロイが「does not support the availability zone of the subnet」で失敗します。',
  'note.windows_licence.without':
    'ライセンスがコピーを認めているかどうかにかかわらず、ベースレイヤー (Windows Server Core で約 1.7 GiB) が ECR に保存され、料金がかかります。',
};
