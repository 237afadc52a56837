import type { notesOfAccess as english } from '../../en/explanations/notes-access.js';
import type { Translation } from '../../message.js';

/** 同じく、エンドポイントの名前、アドレス、VPC の外のネットワークについて。 */
export const notesOfAccess: Translation<typeof english> = {
  'note.api_by_url.when': '--private-dns ecr-api-off を指定した場合。',
  'note.api_by_url.without':
    'URL を指定しない呼び出しはパブリックな API に向かいます。経路がなければタイムアウトし、あれば気付かないうちに VPC の外に出ます。',
  'note.api_by_url_agents.when':
    '--private-dns ecr-api-off を指定し、起動タイプのエージェントがレジストリにログインする場合。',
  'note.api_by_url_agents.without':
    'タスクが「ResourceInitializationError: unable to pull secrets or registry auth … api.ecr… i/o timeout」で停止します。',
  'note.dual_stack_hosts.when': '--ip-address-type dualstack を指定した場合。',
  'note.dual_stack_hosts.without':
    'デュアルスタックのホスト名のイメージはパブリックアドレスに解決され、プルがタイムアウトするかもしれません。',
  'note.dual_stack_ipv4.when': '--ip-address-type dualstack を指定した場合。',
  'note.dual_stack_ipv4.without':
    'IPv6 だけのサブネットのワークロードはプルできず、タスクは CannotPullContainerError で停止します。',
  'note.dual_stack_reused.when': '--ip-address-type dualstack と --existing-endpoints を指定した場合。',
  'note.dual_stack_reused.without':
    'S3 のエンドポイントが IPv4 だけだと、AWS が ECR のデュアルスタックのエンドポイントに求める条件を満たさず、レイヤーを取得できないかもしれません。',
  'note.dual_stack_services.when': '--ip-address-type dualstack を指定した場合。',
  'note.dual_stack_services.without': 'デプロイが、IPv4 だけに対応するサービスのエンドポイントで失敗します。',
  'note.fips_clients.when': '--fips を指定した場合。',
  'note.fips_clients.without':
    '通常のイメージ名のプルはエンドポイントを通らず、VPC の外に出るか「i/o timeout」になります。',
  'note.fips_agents.when': '--fips を指定し、エージェント自体がレジストリに認証する起動タイプを選択した場合。',
  'note.fips_agents.without':
    'エンドポイントのない通常の名前でエージェントの認証がタイムアウトし、タスクやポッドが起動しません。',
  'note.fips_lambda.when': '--fips を指定し、起動タイプに lambda-image を選択した場合。',
  'note.fips_lambda.without': 'Lambda がイメージの URI を拒否し、関数は作成されません。',
  'note.fips_not_listed.when': '--fips を指定した場合。',
  'note.fips_not_listed.without': 'その一覧だけで確認すると、正しいサービス名を誤りと判断することになります。',
  'note.fips_pull_through_cache.when': '--fips を指定し、機能 pull-through-cache を選択した場合。',
  'note.fips_pull_through_cache.without': 'FIPS のホスト名では初回のプルが失敗し、イメージはキャッシュされません。',
  'note.hub_controls.when': '--private-dns central-hub を指定した場合。',
  'note.hub_controls.without':
    'プルがプライベートでも、Security Hub はスポークごとに失敗を報告します。理由がハブであることを記録しておく必要があります。',
  'note.hub_ingress.when': '--private-dns central-hub を指定し、--ingress cidrs でブロックを指定していない場合。',
  'note.hub_ingress.without':
    'スポークからの呼び出しは、プライベートアドレスへの接続が「dial tcp 10.x:443: i/o timeout」になります。',
  'note.hub_layers.when': '--private-dns central-hub を指定した場合。',
  'note.hub_layers.without': 'スポークでは、マニフェストは届きますが、レイヤーの取得でタイムアウトします。',
  'note.hub_transit.when': '--private-dns central-hub を指定した場合。',
  'note.hub_transit.without':
    'ルートのないスポークはプライベートアドレスへの接続で、関連付けのないスポークはパブリックアドレスへの接続でタイムアウトします。',
  'note.agent_names.when':
    '--private-dns central-hub または central-spoke で、インスタンスで ECS エージェントを動かす起動タイプか Service Connect を選択した場合。',
  'note.agent_names.without':
    '通常の名前のゾーンがあっても、エージェントが切断された状態になります。ログにはパブリックアドレスへの接続かタイムアウトが記録されます。',
  'note.hub_zones_cost.when': '--private-dns central-hub を指定した場合。',
  'note.hub_zones_cost.without': '合計に含まれないホストゾーンの料金が請求されます。',
  'note.outside_dns.when': '起動タイプが ecs-external の場合。',
  'note.outside_dns.without':
    'ホストは名前をパブリックアドレスに解決し、エンドポイントを使わないか、呼び出しがタイムアウトします。',
  'note.outside_layers.when': '起動タイプが ecs-external の場合。',
  'note.outside_layers.without':
    '推定と異なれば、インターネットへのルートのないホストは、ログインとマニフェストの取得はできても、レイヤーの取得でタイムアウトします。',
  'note.outside_registration.when': '起動タイプが ecs-external の場合。',
  'note.outside_registration.without':
    '登録していないホストの ECS エージェントは起動せず、クラスターにインスタンスが現れません。',
  'note.outside_routes.when': '起動タイプが ecs-external の場合。',
  'note.outside_routes.without': '名前はプライベートアドレスに解決されますが、応答がなく「i/o timeout」になります。',
  'note.outside_s3_claimed.when': '既存の VPC で、起動タイプが ecs-external の場合。',
  'note.outside_s3_claimed.without':
    'S3 インターフェイスエンドポイントの名前が既存のものと競合し、デプロイが失敗します。',
  'note.spoke_authorised.when': '--private-dns central-spoke と --hub-zones を指定した場合。',
  'note.spoke_authorised.without':
    'ほかのアカウントのゾーンへの VPC の関連付けが AWS に拒否され、デプロイが失敗します。',
  'note.spoke_controls.when': '--private-dns central-spoke を指定した場合。',
  'note.spoke_controls.without':
    '検出結果を不備と誤解してここにエンドポイントを作成すると、料金がかかり、ハブのエンドポイントが使われなくなります。',
  'note.spoke_profile.when': '--private-dns central-spoke と --hub-profile を指定した場合。',
  'note.spoke_profile.without':
    'アカウントから Profile が見えないか、VPC に別の Profile があるため、デプロイが失敗します。',
  'note.spoke_transit.when': '--private-dns central-spoke を指定した場合。',
  'note.spoke_transit.without':
    '名前はハブのプライベートアドレスに解決されますが、応答がなく「i/o timeout」になります。',
};
