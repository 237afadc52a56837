#!/usr/bin/env bash
# デプロイ前の確認です。読み取りだけを行い、どこからでも実行できます。必要なものがアカウントにあるかを調べます。
# 終了コード 0: すべて合格。3: 検出結果あり。2: 確認を実行できませんでした。
set -euo pipefail

COMMAND=preflight
REGION='ap-northeast-3'
PARTITION='aws'
ZONES=('ap-northeast-3a' 'ap-northeast-3b')
INTERFACE_SERVICES=(
  'com.amazonaws.ap-northeast-3.ecr.api'
  'com.amazonaws.ap-northeast-3.ecr.dkr'
  'com.amazonaws.ap-northeast-3.logs'
)
GATEWAY_SERVICES=(
  'com.amazonaws.ap-northeast-3.s3'
)

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

# --- AWS CLI

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

# --- 確認

check_zones() {
  local zone
  need_aws "AvailabilityZones[?State=='available'].ZoneName" ec2 describe-availability-zones
  for zone in "${ZONES[@]}"; do
    if contains_word "$ANSWER" "$zone"; then
      check PASS "$zone" 'このアカウントで使えるアベイラビリティーゾーンです'
    else
      check FAIL "$zone" "$(printf 'このアカウントでは使えません。使える AZ: %s' "$ANSWER")"
    fi
  done
}

# 存在しないサービスは検出結果です。ほかのエラーは、何も確認できなかったことを意味します。
service_is_known() {
  if ask_aws "$2" ec2 describe-vpc-endpoint-services --service-names "$1"; then
    if [ -n "$ANSWER" ]; then return 0; fi
  else
    case $COMPLAINT in
      *InvalidServiceName*) ;;
      *) call_failed ec2 describe-vpc-endpoint-services ;;
    esac
  fi
  check FAIL "$1" "$(printf '%s にこのエンドポイントサービスはありません' "$REGION")"
  return 1
}

# IPv6 アドレスを持つエンドポイントには、対応するサービスが必要です。
check_dual_stack() {
  need_aws "ServiceDetails[?ServiceType[?ServiceType=='Interface']].SupportedIpAddressTypes[]" \
    ec2 describe-vpc-endpoint-services --service-names "$1"
  if contains_word "$ANSWER" ipv6; then
    check PASS "$1" 'デュアルスタックに対応しています'
  else
    check FAIL "$1" "$(printf 'デュアルスタックに対応していません (対応: %s)。--ip-address-type ipv4 を使ってください' "${ANSWER:-?}")"
  fi
}

check_interface_service() {
  local service=$1 zone missing=''
  service_is_known "$service" "ServiceDetails[?ServiceType[?ServiceType=='Interface']].AvailabilityZones[]" || return 0
  for zone in "${ZONES[@]}"; do
    contains_word "$ANSWER" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$service" "$(printf '提供されている AZ: %s' "${ZONES[*]}")"
    check_dual_stack "$service"
  else
    check FAIL "$service" "$(printf '%s では提供されていません。提供されている AZ: %s' "${missing# }" "$ANSWER")"
  fi
}

check_gateway_service() {
  service_is_known "$1" "ServiceDetails[?ServiceType[?ServiceType=='Gateway']].ServiceName" || return 0
  check PASS "$1" 'ゲートウェイエンドポイントとして提供されています'
}

check_repository() {
  if ask_aws 'repositories[].repositoryUri' ecr describe-repositories --repository-names 'payments/api'; then
    check PASS 'payments/api' "$ANSWER"
    return
  fi
  case $COMPLAINT in
    *RepositoryNotFound*) check FAIL 'payments/api' "$(printf 'リポジトリがまだありません: %s' "aws ecr create-repository --region $REGION --repository-name payments/api")" ;;
    *) call_failed ecr describe-repositories ;;
  esac
}

usage() {
  printf '%s\n' 'preflight.sh [--json]: デプロイ前に読み取りだけで確認します。--json は JSON 文書を 1 つ出力します'
}

while [ $# -gt 0 ]; do
  case $1 in
    --json) AS_JSON=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

check_caller
check_zones
for service in "${INTERFACE_SERVICES[@]}"; do check_interface_service "$service"; done
for service in "${GATEWAY_SERVICES[@]}"; do check_gateway_service "$service"; done
check_repository
finish
