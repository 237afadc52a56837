#!/usr/bin/env bash
# デプロイ後の確認です。--api はどこからでも実行でき、エンドポイント、ルート、ルールを調べます。
# --in-vpc は VPC 内のホストやコンテナで実行し、名前がプライベートアドレスに解決され、接続できるかを調べます。
# 終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。
set -euo pipefail

COMMAND=verify
NAME='tokyo-fargate'
REGION='ap-northeast-1'
PARTITION='aws'
S3_SERVICE='com.amazonaws.ap-northeast-1.s3'
ZONES=('ap-northeast-1a' 'ap-northeast-1c')
APP_SUBNET_CIDRS=('10.0.0.0/21' '10.0.8.0/21' '10.0.64.0/21' '10.0.72.0/21')
CLIENT_CIDRS=('10.0.0.0/16')
INTERFACE_SERVICES=(
  'com.amazonaws.ap-northeast-1.ecr.api'
  'com.amazonaws.ap-northeast-1.ecr.dkr'
  'com.amazonaws.ap-northeast-1.logs'
)
# アスタリスクはレジストリのワイルドカードで、アカウントを表します。
PRIVATE_HOSTS=(
  'api.ecr.ap-northeast-1.amazonaws.com'
  '*.dkr.ecr.ap-northeast-1.amazonaws.com'
  'logs.ap-northeast-1.amazonaws.com'
)
GATEWAY_HOSTS=(
  's3.ap-northeast-1.amazonaws.com'
)
REGISTRY_DOMAIN='dkr.ecr.ap-northeast-1.amazonaws.com'

# --- 結果の出力

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=''

# スクリプトの不具合など、ほかの終わり方は「実行できなかった」であり、合格にはしません。
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  if [ -n "$SCRATCH" ]; then rm -rf "$SCRATCH"; fi
  case $code in
    0 | 2 | 3 | 130 | 143) exit "$code" ;;
    *) exit 2 ;;
  esac
}
trap on_exit EXIT
SCRATCH=$(mktemp -d)
COMPLAINTS=$SCRATCH/complaints

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  text=${text//[[:cntrl:]]/}
  printf '"%s"' "$text"
}

# check STATUS SUBJECT DETAIL
check() {
  local status=$1 subject=$2 detail=$3
  if [ "$status" = FAIL ]; then FINDINGS=$((FINDINGS + 1)); fi
  if "$AS_JSON"; then
    CHECKS_JSON+="${CHECKS_JSON:+,}{\"status\":\"$status\",\"subject\":$(json_string "$subject"),\"detail\":$(json_string "$detail")}"
  else
    printf '%-4s  %-48s  %s\n' "$status" "$subject" "$detail"
  fi
}

json_report() {
  printf '{"schemaVersion":1,"command":%s,"region":%s,"result":"%s","message":%s,"checks":[%s]}\n' \
    "$(json_string "$COMMAND")" "$(json_string "$REGION")" "$1" "$(json_string "$2")" "$CHECKS_JSON"
}

cannot_run() {
  if "$AS_JSON"; then json_report error "$1"; fi
  printf '%s: %s\n' "$COMMAND" "$1" >&2
  exit 2
}

finish() {
  local result=passed code=0 message
  message='すべての確認に合格しました。'
  if [ "$FINDINGS" -gt 0 ]; then
    result=findings
    code=3
    message=$(printf '検出結果: %d 件。FAIL の行を確認してください。' "$FINDINGS")
  fi
  if "$AS_JSON"; then json_report "$result" "$message"; else printf '\n%s\n' "$message"; fi
  exit "$code"
}

contains_word() {
  local words=${1//$'\n'/ }
  case " $words " in
    *" $2 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# --- AWS CLI による確認 (--api)

# ask_aws QUERY COMMAND...: AWS CLI の応答は ANSWER に、標準エラー出力は COMPLAINT に入ります。
# 応答のページは必ず決まった語で始まります。この語がなければ読み取れておらず、「結果なし」とは区別します。
ANSWER=''
COMPLAINT=''
ask_aws() {
  local query=$1 code=0
  shift
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --query "['ANSWER:',$query]" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  if [ "$code" -ne 0 ]; then
    COMPLAINT=${COMPLAINT:-$(printf '終了コード %d、メッセージなし' "$code")}
    return 1
  fi
  case $ANSWER in
    'ANSWER:'*) ;;
    *)
      COMPLAINT=$(printf '応答を読み取れません: %s' "${ANSWER:0:200} $COMPLAINT")
      return 1
      ;;
  esac
  ANSWER=${ANSWER//$'\r'/}
  ANSWER=${ANSWER//$'\t'/ }$'\n'
  ANSWER=${ANSWER//ANSWER:?/}
  ANSWER=${ANSWER%$'\n'}
  if [ "$ANSWER" = None ]; then ANSWER=''; fi
}

call_failed() {
  cannot_run "$(printf '%s が失敗しました: %s' "aws $1 $2" "$COMPLAINT")"
}

need_aws() {
  ask_aws "$@" || call_failed "$2" "$3"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'AWS CLI (aws) が見つかりません。インストールしてから実行してください'
  need_aws Arn sts get-caller-identity
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf '認証情報のパーティションは %s ですが、このプロジェクトのパーティションは %s です' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

VPC_ID=''
STACK_NAME=$NAME

find_vpc() {
  if [ -n "$VPC_ID" ]; then return; fi
  local folder
  folder=$(cd "$(dirname "${BASH_SOURCE[0]:-.}")/.." && pwd)/terraform
  if command -v terraform >/dev/null; then
    VPC_ID=$(terraform -chdir="$folder" output -raw vpc_id 2>"$COMPLAINTS") || COMPLAINT=$(cat "$COMPLAINTS")
    case $VPC_ID in
      vpc-*) return ;;
      *) VPC_ID='' ;;
    esac
  fi
  if ask_aws "Stacks[0].Outputs[?OutputKey=='VpcId'].OutputValue" \
    cloudformation describe-stacks --stack-name "$STACK_NAME"; then
    VPC_ID=$ANSWER
  else
    case $COMPLAINT in
      *'does not exist'*) ;;
      *) call_failed cloudformation describe-stacks ;;
    esac
  fi
  if [ -z "$VPC_ID" ]; then
    cannot_run "$(printf 'VPC が見つかりません。%s のデプロイが見当たらないため、--vpc-id で VPC を指定してください。%s' "$STACK_NAME" "$COMPLAINT")"
  fi
}

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws "$query" ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" '有効です'
  else
    check FAIL "$VPC_ID $attribute" '無効です。プライベート DNS 名には有効化が必要です'
  fi
}

# エンドポイントポリシーのステートメントです。1 行に 1 つで、空白は除きます。
POLICY=''
read_policy() {
  local between='},{' apart=$'}\n{'
  need_aws 'VpcEndpoints[0].PolicyDocument' ec2 describe-vpc-endpoints --vpc-endpoint-ids "$1"
  POLICY=${ANSWER//[[:space:]]/}
  POLICY=${POLICY//"$between"/$apart}
}

# names ELEMENT STATEMENT VALUE: ステートメントの要素 (Action など) に VALUE が含まれるかを調べます。要素がなければ 2 を返します
names() (
  shopt -s nocasematch
  element="\"$1\":(\\[[^]]*\\]|\"[^\"]*\")"
  if [[ ! $2 =~ $element ]]; then return 2; fi
  values=${BASH_REMATCH[1]//[\[\]\"]/}
  values=${values//,/$'\n'}
  while read -r value; do
    # shellcheck disable=SC2254 # ポリシーのワイルドカードはシェルのものと同じです。
    case $3 in
      $value) return 0 ;;
    esac
  done <<<"$values"
  return 1
)

# about ELEMENT STATEMENT VALUE: NotAction と NotResource も含めて調べます
about() {
  local code=0
  if names "$1" "$2" "$3"; then return 0; fi
  names "Not$1" "$2" "$3" || code=$?
  [ "$code" -eq 1 ]
}

# 呼び出し元を問わないステートメントかを調べます。レイヤーの URL には ECR のアカウントが署名するためです。
for_all() {
  local everybody='"Principal":("\*"|\{"AWS":\[?"\*"\]?\})'
  [[ $1 =~ $everybody && $1 != *'"aws:Principal'* ]]
}

# policy_allows ACTION RESOURCE: 許可するステートメントがあり、全員に対する拒否がないかを調べます。RESOURCE が any なら、どのリソースの許可でもかまいません
policy_allows() {
  local statement allowed=1
  while read -r statement; do
    about Action "$statement" "$1" || continue
    case $statement in
      *'"Effect":"Allow"'*)
        case $2 in
          any) allowed=0 ;;
          "$LAYERS") if about Resource "$statement" "$2" && for_all "$statement"; then allowed=0; fi ;;
          *) if about Resource "$statement" "$2"; then allowed=0; fi ;;
        esac
        ;;
      *'"Condition":'*) ;;
      *) if about Resource "$statement" "${2/any/*}"; then return 1; fi ;;
    esac
  done <<<"$POLICY"
  return "$allowed"
}

# check_policy SERVICE ENDPOINT
LAYERS='arn:aws:s3:::prod-ap-northeast-1-starport-layer-bucket/*'
check_policy() {
  local calls resource call denied=''
  case $1 in
    'com.amazonaws.ap-northeast-1.ecr.api') calls=ecr:GetAuthorizationToken resource='*' ;;
    'com.amazonaws.ap-northeast-1.ecr.dkr') calls='ecr:BatchGetImage ecr:GetDownloadUrlForLayer' resource=any ;;
    'com.amazonaws.ap-northeast-1.s3') calls=s3:GetObject resource=$LAYERS ;;
    *) return 0 ;;
  esac
  read_policy "$2"
  for call in $calls; do policy_allows "$call" "$resource" || denied+=" $call"; done
  if [ -z "$denied" ]; then
    check PASS "$1" "$(printf '%s のポリシーは %s を許可しています' "$2" "$calls")"
  elif [ "$resource" = "$LAYERS" ]; then
    check FAIL "$1" "$(printf '%s のポリシーが %s の s3:GetObject を全員には許可していません。レイヤーの取得が 403 になります' "$2" "$LAYERS")"
  else
    check FAIL "$1" "$(printf '%s のポリシーが %s を許可していません' "$2" "${denied# }")"
  fi
}

# row_of KEY ROWS: KEY で始まる行を出力します
row_of() {
  local row
  while read -r row; do
    case "$row " in
      "$1 "*)
        printf '%s' "$row"
        return 0
        ;;
    esac
  done <<<"$2"
  return 1
}

# VPC のサブネットごとに 1 行です。ID、ブロック、AZ の順に並びます。
SUBNETS=''
read_subnets() {
  need_aws 'Subnets[].[SubnetId,CidrBlock,AvailabilityZone]' ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID"
  SUBNETS=$ANSWER
}

block_of() {
  local row
  row=$(row_of "$1" "$SUBNETS") || return 0
  row=${row#* }
  printf '%s' "${row% *}"
}

# S3 のプレフィックスリストと、そのブロックです。AWS の応答にない場合は、すべてのアドレスが許可されているかを調べます。
S3_BLOCKS=''
read_s3_list() {
  need_aws 'PrefixLists[].[PrefixListId,Cidrs[]][][]' ec2 describe-prefix-lists --filters "Name=prefix-list-name,Values=$S3_SERVICE"
  read -r _ S3_BLOCKS <<<"$ANSWER"
  S3_BLOCKS=${S3_BLOCKS:-0.0.0.0/0}
}

# within BLOCK BLOCK: whether the first address of the one is in the other
within() {
  local a b c d e f g h bits
  read -r a b c d _ <<<"${1//[.\/]/ }"
  read -r e f g h bits <<<"${2//[.\/]/ }"
  [ $((((a << 24) + (b << 16) + (c << 8) + d) >> (32 - bits))) -eq $((((e << 24) + (f << 16) + (g << 8) + h) >> (32 - bits))) ]
}

# ネットワーク ACL の IPv4 のエントリーごとに 1 行で、番号順です。送信方向か、動作、プロトコル、ブロック、ポートの順に並びます。
ACL=''
ACL_ENTRIES=''
read_acl() {
  if [ "$1" = "$ACL" ]; then return; fi
  need_aws 'sort_by(NetworkAcls[0].Entries,&RuleNumber)[?CidrBlock].[Egress,RuleAction,Protocol,CidrBlock,PortRange.From,PortRange.To]' \
    ec2 describe-network-acls --network-acl-ids "$1"
  ACL=$1
  ACL_ENTRIES=$ANSWER
}

# acl_allows EGRESS PORT BLOCK: 最初に一致するエントリーが許可するかを調べます
acl_allows() {
  local egress action protocol block from to
  while read -r egress action protocol block from to; do
    if [ "$egress" != "$1" ] || ! within "$3" "$block"; then continue; fi
    case "$protocol $from" in
      -1\ * | '6 None') ;;
      6\ *) if [ "$2" -lt "$from" ] || [ "$2" -gt "$to" ]; then continue; fi ;;
      *) continue ;;
    esac
    [ "$action" = allow ]
    return
  done <<<"$ACL_ENTRIES"
  return 1
}

# check_acl SUBNET EGRESS BLOCKS: HTTPS が通るかを調べます。EGRESS (True、False) は要求の方向で、応答は逆方向です
check_acl() {
  local replies=True row block blocked=''
  if [ -z "$3" ]; then return; fi
  if [ "$2" = True ]; then replies=False; fi
  if ! row=$(row_of "$1" "$ACL_OF_SUBNET"); then
    check FAIL "$1" "$(printf '%s にありません' "$VPC_ID")"
    return
  fi
  read_acl "${row#* }"
  for block in $3; do
    if ! acl_allows "$2" 443 "$block" || ! acl_allows "$replies" 32768 "$block" || ! acl_allows "$replies" 60999 "$block"; then
      blocked+=" $block"
    fi
  done
  if [ -z "$blocked" ]; then
    check PASS "$1" "$(printf '%s は HTTPS とその応答を許可しています' "$ACL")"
  else
    check FAIL "$1" "$(printf '%s が %s との HTTPS (ポート 443) またはその応答 (ポート 32768 から 60999) を拒否しています' "$ACL" "${blocked# }")"
  fi
}

# ネットワーク ACL はステートレスなので、要求と応答の両方を、両側のサブネットで許可する必要があります。
ACL_OF_SUBNET=''
ALL_ENDPOINT_SUBNETS=''
check_acls() {
  local subnet clients='' servers=$S3_BLOCKS
  need_aws 'NetworkAcls[].Associations[].[SubnetId,NetworkAclId]' ec2 describe-network-acls --filters "Name=vpc-id,Values=$VPC_ID"
  ACL_OF_SUBNET=$ANSWER
  for subnet in $APP_SUBNETS; do clients+=" $(block_of "$subnet")"; done
  for subnet in $ALL_ENDPOINT_SUBNETS; do servers+=" $(block_of "$subnet")"; done
  for subnet in $APP_SUBNETS; do check_acl "$subnet" True "$servers"; done
  for subnet in $ALL_ENDPOINT_SUBNETS; do check_acl "$subnet" False "$clients"; done
}

# 以降の確認に必要なエンドポイントの情報は、変数 ENDPOINT_* に入ります。
find_endpoint() {
  local service=$1 type=$2 endpoint state
  need_aws "VpcEndpoints[?VpcEndpointType=='$type' && State!='deleted'] | [0].[VpcEndpointId,State,PrivateDnsEnabled,
      join(',',['subnets',join(',',SubnetIds||\`[]\`)]),join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),
      join(',',['tables',join(',',RouteTableIds||\`[]\`)])]" \
    ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID" "Name=service-name,Values=$service"
  ENDPOINT_ID=${ANSWER%% *}
  read -r endpoint state ENDPOINT_DNS ENDPOINT_SUBNETS ENDPOINT_GROUPS ENDPOINT_TABLES <<<"$ANSWER"
  ENDPOINT_SUBNETS=$(words_after subnets, "$ENDPOINT_SUBNETS")
  ENDPOINT_GROUPS=$(words_after groups, "$ENDPOINT_GROUPS")
  ENDPOINT_TABLES=$(words_after tables, "$ENDPOINT_TABLES")
  case $endpoint in
    vpce-*) ;;
    *)
      check FAIL "$service" "$(printf '%s にこのサービスのエンドポイントがありません' "$VPC_ID")"
      return 1
      ;;
  esac
  case $state in
    [Aa]vailable) check PASS "$service" "$(printf '%s は利用可能です' "$endpoint")" ;;
    *) check FAIL "$service" "$(printf '%s の状態: %s' "$endpoint" "$state")" ;;
  esac
}

# words_after PREFIX LIST
words_after() {
  local list=${2#"$1"}
  printf '%s' "${list//,/ }"
}

check_private_dns() {
  if [ "$ENDPOINT_DNS" = True ]; then
    check PASS "$1" 'プライベート DNS は有効です'
  else
    check FAIL "$1" 'プライベート DNS が無効です。クライアントはパブリックアドレスに接続します'
  fi
}

# セキュリティグループは多くの場合共通なので、AWS への問い合わせはグループごとに 1 回で済みます。
KNOWN_GROUPS=''
KNOWN_CIDRS=''

check_endpoint_zones() {
  local zone subnet row zones='' missing=''
  for subnet in $ENDPOINT_SUBNETS; do
    contains_word "$ALL_ENDPOINT_SUBNETS" "$subnet" || ALL_ENDPOINT_SUBNETS+=" $subnet"
    if row=$(row_of "$subnet" "$SUBNETS"); then zones+=" ${row##* }"; fi
  done
  for zone in "${ZONES[@]}"; do
    contains_word "$zones" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'ネットワークインターフェイスがある AZ: %s' "${zones# }")"
  else
    check FAIL "$1" "$(printf 'ネットワークインターフェイスがない AZ: %s' "${missing# }")"
  fi
}

check_security_group() {
  local cidr groups missing=''
  if [ "$ENDPOINT_GROUPS" != "$KNOWN_GROUPS" ]; then
    read -r -a groups <<<"$ENDPOINT_GROUPS"
    ANSWER=''
    if [ "${#groups[@]}" -gt 0 ]; then
      need_aws "SecurityGroups[].IpPermissions[?IpProtocol=='-1' || (IpProtocol=='tcp' && FromPort<=\`443\` && ToPort>=\`443\`)][].IpRanges[].CidrIp" \
        ec2 describe-security-groups --group-ids "${groups[@]}"
    fi
    KNOWN_GROUPS=$ENDPOINT_GROUPS
    KNOWN_CIDRS=$ANSWER
  fi
  for cidr in "${CLIENT_CIDRS[@]}"; do
    contains_word "$KNOWN_CIDRS" "$cidr" || missing+=" $cidr"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'ポート 443 の許可元: %s' "${CLIENT_CIDRS[*]}")"
  else
    check FAIL "$1" "$(printf 'セキュリティグループ %s が %s にポート 443 を許可していません' "$ENDPOINT_GROUPS" "${missing# }")"
  fi
}

APP_SUBNETS=''
find_app_subnets() {
  local expected subnet block found
  for expected in "${APP_SUBNET_CIDRS[@]}"; do
    found=''
    while read -r subnet block _; do
      if [ "$block" = "$expected" ]; then found=$subnet; fi
    done <<<"$SUBNETS"
    if [ -n "$found" ]; then
      APP_SUBNETS+=" $found"
    else
      check FAIL "$expected" 'この CIDR ブロックのサブネットが VPC にありません'
    fi
  done
}

TABLE_OF_SUBNET=''
read_associations() {
  need_aws "RouteTables[].Associations[?SubnetId||Main][].[SubnetId||'main',RouteTableId]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  TABLE_OF_SUBNET=$ANSWER
}

table_of() {
  local row
  row=$(row_of "$1" "$TABLE_OF_SUBNET") || row=$(row_of main "$TABLE_OF_SUBNET") || row=''
  printf '%s' "${row#* }"
}

# check_gateway_routes SERVICE
check_gateway_routes() {
  local subnet table
  for subnet in $APP_SUBNETS; do
    table=$(table_of "$subnet")
    if contains_word "$ENDPOINT_TABLES" "$table"; then
      check PASS "$subnet" "$(printf '%s に %s へのルートがあります' "$table" "$1")"
    else
      check FAIL "$subnet" "$(printf 'ルートテーブル (%s) に %s へのルートがありません' "$table" "$1")"
    fi
  done
}

check_by_api() {
  local service subnet
  check_caller
  find_vpc
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
  read_subnets
  read_s3_list
  for service in "${INTERFACE_SERVICES[@]}"; do
    find_endpoint "$service" Interface || continue
    check_private_dns "$service"
    check_endpoint_zones "$service"
    check_security_group "$service"
    check_policy "$service" "$ENDPOINT_ID"
  done
  find_app_subnets
  read_associations
  if find_endpoint "$S3_SERVICE" Gateway; then
    check_gateway_routes "$S3_SERVICE"
    check_policy "$S3_SERVICE" "$ENDPOINT_ID"
  fi
  check_acls
}

# --- VPC の中からの確認 (--in-vpc)

IMAGE=''
# レジストリのプライベート DNS 名はワイルドカードなので、どのラベルでも解決先を確認できます。
REGISTRY_LABEL=check

check_tools() {
  command -v getent >/dev/null || command -v dig >/dev/null || cannot_run 'getent または dig が必要です'
  command -v timeout >/dev/null || command -v curl >/dev/null || cannot_run 'timeout または curl が必要です'
  if [ -z "$IMAGE" ]; then return; fi
  case $IMAGE in
    *".$REGISTRY_DOMAIN/"*) REGISTRY_LABEL=${IMAGE%%".$REGISTRY_DOMAIN"*} ;;
    *) cannot_run "$(printf '%s のレジストリのイメージを指定してください' "$REGISTRY_DOMAIN")" ;;
  esac
  docker version >/dev/null 2>&1 || cannot_run 'docker が見つからないか、動作していません。--image を外すか、docker のあるホストで実行してください'
  command -v aws >/dev/null || cannot_run 'AWS CLI (aws) が見つかりません。インストールしてから実行してください'
  # すでにあるイメージをプルしてもレイヤーは取得されず、確認になりません。
  if docker image inspect "$IMAGE" >/dev/null 2>&1; then cannot_run 'イメージがすでにこのホストにあり、プルしても確認になりません。別のイメージを指定してください'; fi
}

# ホストの IPv4 アドレスを 1 行に 1 つ出力します。解決できなければ何も出力しません。
addresses_of() {
  if command -v getent >/dev/null; then
    { getent ahostsv4 "$1" || true; } | while read -r address _; do printf '%s\n' "$address"; done | sort -u
  else
    { dig +short +time=5 +tries=1 A "$1" || true; } | { grep -E '^[0-9.]+$' || true; } | sort -u
  fi
}

is_private() {
  case $1 in
    10.* | 192.168.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) return 0 ;;
    100.6[4-9].* | 100.[7-9][0-9].* | 100.1[01][0-9].* | 100.12[0-7].*) return 0 ;;
    *) return 1 ;;
  esac
}

connects() {
  local code=0
  if command -v timeout >/dev/null; then
    # shellcheck disable=SC2016 # 内側のシェルで展開されます。
    timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/443"' bash "$1" 2>/dev/null
  else
    curl --silent --output /dev/null --connect-timeout 5 --max-time 10 "https://$1/" || code=$?
    # 接続できなかったことを表すのはこのコードだけです。証明書や HTTP のエラーは接続後に起こります。
    case $code in
      5 | 6 | 7 | 28) return 1 ;;
    esac
  fi
}

check_connection() {
  if connects "$1"; then
    check PASS "$1:443" '接続できます'
  else
    check FAIL "$1:443" "$2"
  fi
}

check_host() {
  local host=$1 address addresses list='' public=''
  addresses=$(addresses_of "$host")
  if [ -z "$addresses" ]; then
    check FAIL "$host" '失敗: 名前を解決できません'
    return
  fi
  for address in $addresses; do
    list+="${list:+ }$address"
    is_private "$address" || public+="${public:+ }$address"
  done
  if [ -n "$public" ]; then
    check FAIL "$host" "$(printf 'パブリック: %s。プライベート DNS が有効か、DNS サーバーが VPC のリゾルバーに転送しているかを確認してください' "$public")"
    return
  fi
  check PASS "$host" "$(printf 'プライベート: %s' "$list")"
  check_connection "$host" '接続できません。エンドポイントのセキュリティグループがこのアドレスにポート 443 を許可しているかを確認してください'
}

check_pull() {
  local output
  # 専用の設定フォルダーを使い、利用者の設定に認証情報を残しません。
  local settings=$SCRATCH/docker
  if output=$({
    AWS_PAGER='' aws ecr get-login-password --region "$REGION" |
      docker --config "$settings" login --username AWS --password-stdin "$REGISTRY_LABEL.$REGISTRY_DOMAIN" &&
      docker --config "$settings" pull "$IMAGE"
  } 2>&1); then
    check PASS "$IMAGE" 'プルできました'
  else
    check FAIL "$IMAGE" "$(printf 'プルできません: %s' "$output")"
  fi
}

check_inside() {
  local host
  check_tools
  for host in "${PRIVATE_HOSTS[@]}"; do check_host "${host/#\*/$REGISTRY_LABEL}"; done
  # ゲートウェイエンドポイントではパブリックアドレスのまま経路が変わるため、ここでは接続だけを確認できます。
  for host in "${GATEWAY_HOSTS[@]}"; do check_connection "$host" '接続できません。ゲートウェイエンドポイントがこのルートテーブルにあるか、ここのセキュリティグループがポート 443 への送信を許可しているかを確認してください'; done
  if [ -n "$IMAGE" ]; then check_pull; fi
}

# --- 開始

usage() {
  cat <<'USAGE'
verify.sh --api [--vpc-id VPC] [--stack-name NAME] [--json]
  AWS CLI でエンドポイントを確認します。VPC はデプロイの出力から見つけます。指定することもできます
verify.sh --in-vpc [--image IMAGE] [--json]
  VPC の中から名前解決と接続を確認します。--image を付けると、このレジストリのイメージを実際に 1 つプルします
USAGE
}

refuse_usage() {
  usage >&2
  exit 2
}

MODE=''
while [ $# -gt 0 ]; do
  case $1 in
    --api | --in-vpc) MODE=${1#--} ;;
    --json) AS_JSON=true ;;
    --vpc-id | --stack-name | --image)
      if [ $# -lt 2 ]; then refuse_usage; fi
      case $1 in
        --vpc-id) VPC_ID=$2 ;;
        --stack-name) STACK_NAME=$2 ;;
        --image) IMAGE=$2 ;;
      esac
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) refuse_usage ;;
  esac
  shift
done

case $MODE in
  api) check_by_api ;;
  in-vpc) check_inside ;;
  *) refuse_usage ;;
esac
finish
