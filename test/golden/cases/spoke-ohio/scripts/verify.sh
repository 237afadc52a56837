#!/usr/bin/env bash
# デプロイ後の確認です。--api はどこからでも実行でき、エンドポイント、ルート、ルールを調べます。
# --in-vpc は VPC 内のホストやコンテナで実行し、名前がプライベートアドレスに解決され、接続できるかを調べます。
# 終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。
set -euo pipefail

COMMAND=verify
REGION='us-east-2'
PARTITION='aws'
VPC_ID='vpc-0a1b2c3d4e5f60718'
VPC_CIDRS=('10.30.0.0/16')
ROUTE_TABLES=(
  'rtb-0a1b2c3d4e5f60718'
  'rtb-0b1c2d3e4f5061728'
)
S3_SERVICE='com.amazonaws.us-east-2.s3'
# アスタリスクはレジストリのワイルドカードで、アカウントを表します。
PRIVATE_HOSTS=(
  'api.ecr.us-east-2.amazonaws.com'
  '*.dkr.ecr.us-east-2.amazonaws.com'
  'logs.us-east-2.amazonaws.com'
)
GATEWAY_HOSTS=(
  's3.us-east-2.amazonaws.com'
)
REGISTRY_DOMAIN='dkr.ecr.us-east-2.amazonaws.com'

# --- 結果の出力

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=$(mktemp -d)
COMPLAINTS=$SCRATCH/complaints

# スクリプトの不具合など、ほかの終わり方は「実行できなかった」であり、合格にはしません。
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  rm -rf "$SCRATCH"
  case $code in
    0 | 2 | 3 | 130 | 143) exit "$code" ;;
    *) exit 2 ;;
  esac
}
trap on_exit EXIT

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  text=${text//$'\r'/}
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
  case " $1 " in
    *" $2 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# --- AWS CLI による確認 (--api)

# AWS CLI の応答は ANSWER に、標準エラー出力は COMPLAINT に入ります。
ANSWER=''
COMPLAINT=''
ask_aws() {
  local code=0
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  ANSWER=${ANSWER//$'\t'/ }
  if [ "$ANSWER" = None ]; then ANSWER=''; fi
  return "$code"
}

need_aws() {
  ask_aws "$@" || cannot_run "$(printf '%s が失敗しました: %s' "aws $1 $2" "$COMPLAINT")"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'AWS CLI (aws) が見つかりません。インストールしてから実行してください'
  need_aws sts get-caller-identity --query Arn
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf '認証情報のパーティションは %s ですが、このプロジェクトのパーティションは %s です' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute" --query "$query"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" '有効です'
  else
    check FAIL "$VPC_ID $attribute" '無効です。プライベート DNS 名には有効化が必要です'
  fi
}

check_profile() {
  need_aws route53profiles list-profile-associations --resource-id "$VPC_ID" --query 'ProfileAssociations[].ProfileId'
  if contains_word "$ANSWER" 'rp-0a1b2c3d4e5f6071'; then
    check PASS 'rp-0a1b2c3d4e5f6071' "$(printf 'Profile は %s に関連付けられています' "$VPC_ID")"
  else
    check FAIL 'rp-0a1b2c3d4e5f6071' "$(printf 'Profile が %s に関連付けられていません' "$VPC_ID")"
  fi
}

# IPv4 ブロックの最初と最後のアドレスを数値で出力します。
first_address() {
  local a b c d bits
  read -r a b c d bits <<<"${1//[.\/]/ }"
  printf '%d' $(((((a << 24) + (b << 16) + (c << 8) + d) >> (32 - bits)) << (32 - bits)))
}

last_address() {
  printf '%d' $(($(first_address "$1") + (1 << (32 - ${1#*/})) - 1))
}

# covers BLOCKS BLOCK: BLOCKS を合わせると BLOCK のすべてのアドレスを含むかを調べます
covers() {
  local next last block moved
  next=$(first_address "$2")
  last=$(last_address "$2")
  while [ "$next" -le "$last" ]; do
    moved=false
    for block in $1; do
      if [ "$(first_address "$block")" -le "$next" ] && [ "$(last_address "$block")" -ge "$next" ]; then
        next=$(($(last_address "$block") + 1))
        moved=true
      fi
    done
    "$moved" || return 1
  done
}

# VPC のエンドポイントごとに 1 行です。ID、タイプ、サービス、状態、プライベート DNS、グループ、ルートテーブル、名前の順に並びます。
ENDPOINTS=''
read_endpoints() {
  need_aws ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID" \
    --query "VpcEndpoints[?State!='deleted'].[VpcEndpointId,VpcEndpointType,ServiceName,State,PrivateDnsEnabled,
      join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),join(',',['tables',join(',',RouteTableIds||\`[]\`)]),
      (Tags||\`[]\`)[?Key=='Name']|[0].Value]"
  ENDPOINTS=$ANSWER
}

check_table() {
  local endpoint type service state tables
  while read -r endpoint type service state _ _ tables _; do
    if [ "$type $service" = "Gateway $S3_SERVICE" ] && contains_word "${tables//,/ }" "$1"; then
      case $state in
        [Aa]vailable) check PASS "$1" "$(printf '%s の S3 へのルートがあります' "$endpoint")" ;;
        *) check FAIL "$1" "$(printf '%s の状態: %s' "$endpoint" "$state")" ;;
      esac
      return
    fi
  done <<<"$ENDPOINTS"
  check FAIL "$1" 'S3 へのルートがありません。このルートテーブルに関連付けられた、利用可能なゲートウェイエンドポイントが VPC にありません'
}

check_by_api() {
  local table
  check_caller
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
  check_profile
  read_endpoints
  for table in "${ROUTE_TABLES[@]}"; do check_table "$table"; done
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
  command -v docker >/dev/null || cannot_run 'docker が見つかりません。--image を外すか、docker のあるホストで実行してください'
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
    *) covers "${VPC_CIDRS[*]}" "$1/32" ;;
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
verify.sh --api [--json]
  AWS CLI で vpc-0a1b2c3d4e5f60718 のエンドポイントを確認します
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
    --image)
      if [ $# -lt 2 ]; then refuse_usage; fi
      IMAGE=$2
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
